import { DropdownComponent, Setting, TextComponent, setIcon } from 'obsidian';
import type { App, SettingGroup } from 'obsidian';
import { t } from '../../i18n';
import { PUMA_NOTE_KINDS } from '../../links/note-kind';
import { linesOf } from '../../settings';
import type { Settings } from '../../settings';
import { settingWords } from '../../settings/words';
import { ValueSuggest } from '../import/value-suggest';
import { RULES, ruleProblem, lineProblem } from './rules';
import { offeredValues } from './offered-values';
import type { Rule } from './rule';
import type { RuleField, RuleKey } from './rules';

/** What the rows need of the tab. */
export interface RuleTab {
	readonly app: App;
	current(): Settings;
	save(changes: Partial<Settings>): Promise<void>;
	/** Draws the tab anew. */
	update(): void;
}

/** The rows of one setting: each rule with its fields, to be moved and taken away, and a button for another one. */
export class RuleList {
	private readonly rules: Rule[] = [];
	private readonly rows = new Map<Rule, Setting>();
	private readonly el: HTMLElement;
	private readonly none: HTMLElement;
	private readonly foot: Setting;
	/** Empty lines behind the last rule. */
	private below = 0;
	private readonly counted: number;

	constructor(
		private readonly key: RuleKey,
		private readonly tab: RuleTab,
		group: SettingGroup,
	) {
		this.el = group.listEl.createDiv({ cls: 'spn-rule-list', attr: { role: 'list', 'aria-label': settingWords(key).name } });
		this.none = group.listEl.createDiv({ cls: 'spn-rules-none' });
		this.foot = new Setting(group.listEl).setClass('spn-rules-foot');
		this.foot.addButton((button) => button.setButtonText(t('rule.another')).onClick(() => this.add([], this.rules.length)));
		for (const line of this.stored() === '' ? [] : this.stored().split('\n')) {
			if (line.trim() === '') this.below += 1;
			else {
				this.put({ fields: RULES[key].read(line.trim()), line, above: this.below }, this.rules.length);
				this.below = 0;
			}
		}
		if (key === 'noteKinds' && this.rules.length === 0)
			this.foot.addButton((button) =>
				button.setButtonText(t('rule.start-kinds')).onClick(async () => {
					button.buttonEl.remove();
					for (const line of linesOf(PUMA_NOTE_KINDS)) this.put({ fields: RULES[key].read(line), line, above: 0 }, this.rules.length);
					this.focus(this.rules[0]);
					await this.settle();
				}),
			);
		this.counted = this.rules.length;
		this.judge();
	}

	/** The row that led here says how many there are now. */
	leave(): void {
		if (linesOf(this.stored()).length !== this.counted) this.el.win.setTimeout(() => this.tab.update(), 0);
	}

	private stored(): string {
		return this.tab.current()[this.key];
	}

	private add(fields: readonly string[], at: number): void {
		const rule: Rule = { fields: RULES[this.key].fields.map((_field, index) => fields[index] ?? ''), line: null, above: 0 };
		this.put(rule, at);
		this.judge();
		this.focus(rule);
	}

	/** A row for a rule, before the one that stands at a place. */
	private put(rule: Rule, at: number): void {
		const before = this.rules[at];
		const setting = new Setting(this.el).setClass('spn-rule');
		if (before !== undefined) this.el.insertBefore(setting.settingEl, this.rows.get(before)?.settingEl ?? null);
		this.rules.splice(at, 0, rule);
		this.rows.set(rule, setting);
		setting.settingEl.setAttr('role', 'listitem');
		for (const [index, field] of RULES[this.key].fields.entries()) this.field(setting, rule, index, field);
		this.button(setting, t('rule.up'), 'arrow-up', () => this.move(rule, -1)).dataset['move'] = 'up';
		this.button(setting, t('rule.down'), 'arrow-down', () => this.move(rule, 1)).dataset['move'] = 'down';
		this.button(setting, t('rule.remove'), 'trash-2', () => this.remove(rule));
		setting.settingEl.createDiv({ cls: 'spn-rule-error', attr: { role: 'alert' } });
		setting.settingEl.addEventListener('keydown', (event) => this.pressed(event, rule));
	}

	private field(setting: Setting, rule: Rule, index: number, field: RuleField): void {
		const label = t(field.label);
		const place = setting.controlEl.createEl('label', { cls: 'spn-rule-field' });
		place.toggleClass('is-alone', RULES[this.key].fields.length === 1);
		place.toggleClass('is-path', field.offers !== undefined);
		place.createSpan({ cls: 'spn-rule-label', text: label });
		const value = rule.fields[index] ?? '';
		const typed = async (now: string) => {
			rule.fields[index] = now;
			await this.settle();
		};
		if (field.options !== undefined) {
			const options = field.options();
			// What cannot be chosen is shown until something else is.
			const dropdown = new DropdownComponent(place).addOptions({ ...(value in options ? {} : { [value]: value }), ...options });
			dropdown.setValue(value).onChange(typed);
			dropdown.selectEl.ariaLabel = label;
			return;
		}
		const text = new TextComponent(place)
			.setPlaceholder(field.example ?? label)
			.setValue(value)
			.onChange(typed);
		text.inputEl.ariaLabel = label;
		text.inputEl.dir = 'auto';
		text.inputEl.addEventListener('paste', (event) => this.pasted(event, rule, index));
		const { offers } = field;
		if (offers !== undefined) new ValueSuggest(this.tab.app, text.inputEl, () => offeredValues(this.tab.app, offers));
	}

	private button(setting: Setting, label: string, icon: string, press: () => Promise<void>): HTMLElement {
		const button = setting.controlEl.createEl('button', {
			cls: 'clickable-icon spn-rule-button',
			attr: { type: 'button', 'aria-label': label },
		});
		setIcon(button, icon);
		button.addEventListener('click', () => void press());
		return button;
	}

	/** Enter goes on with another rule, Alt and an arrow move this one. */
	private pressed(event: KeyboardEvent, rule: Rule): void {
		if (event.isComposing || event.defaultPrevented) return;
		const { targetNode } = event;
		// Alt and an arrow open a menu.
		if (targetNode?.instanceOf(HTMLSelectElement) === true) return;
		if (event.key === 'Enter' && targetNode?.instanceOf(HTMLInputElement) === true) this.add([], this.rules.indexOf(rule) + 1);
		else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) void this.move(rule, event.key === 'ArrowUp' ? -1 : 1);
		else return;
		event.preventDefault();
	}

	/** Several lines pasted are several rules. */
	private pasted(event: ClipboardEvent, rule: Rule, index: number): void {
		const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
		if (index > 0 || lines.length < 2) return;
		event.preventDefault();
		const at = this.rules.indexOf(rule);
		const isEmpty = rule.fields.every((field) => field.trim() === '');
		for (const [after, line] of lines.entries()) {
			this.put({ fields: RULES[this.key].read(line), line: null, above: 0 }, at + 1 + after);
		}
		this.focus(this.rules[at + lines.length]);
		if (isEmpty) this.take(rule);
		void this.settle();
	}

	/** Every row after a change: rules that can be read are stored, of others the reader is told why, and what was stored of them stays. */
	private async settle(): Promise<void> {
		this.judge();
		await this.save();
	}

	private judge(): void {
		const counting = this.counting();
		for (const rule of this.rules) {
			const isNew = rule.line === null && rule.fields.every((field) => field.trim() === '');
			const problem = isNew ? null : this.problemOf(rule, counting);
			this.tell(rule, problem);
			if (!isNew && problem === null) rule.line = this.lineOf(rule);
		}
		this.none.setText(this.rules.length > 0 ? '' : t(this.key === 'noteKinds' ? 'rule.none-kinds' : 'rule.none'));
	}

	/** The line that a rule's fields say, which is the stored one where that says the same. */
	private lineOf({ fields, line }: Rule): string {
		const { read, write } = RULES[this.key];
		return line !== null && read(line.trim()).join('\n') === fields.join('\n') ? line : write(fields);
	}

	private problemOf(rule: Rule, counting: ReadonlyMap<string, Rule>): { field: number; says: string } | null {
		const settings = this.tab.current();
		const problem = ruleProblem(this.key, rule.fields, settings);
		if (problem !== null) return problem;
		const counts = counting.get(RULES[this.key].own?.(rule.fields) ?? '') ?? rule;
		const twice = counts === rule ? null : t('rule.twice', { text: rule.fields[0]?.trim() ?? '' });
		const says = lineProblem(this.key, this.lineOf(rule).trim(), settings) ?? twice;
		return says === null ? null : { field: 0, says };
	}

	/** Of rules for the same thing the one that counts: the one that is stored, or else the first. */
	private counting(): Map<string, Rule> {
		const { own, read } = RULES[this.key];
		if (own === undefined) return new Map();
		const stored = this.rules.filter(({ fields, line }) => line !== null && own(read(line.trim())) === own(fields));
		return new Map([...stored, ...this.rules].reverse().map((rule) => [own(rule.fields), rule]));
	}

	private tell(rule: Rule, problem: { field: number; says: string } | null): void {
		const says = problem?.says ?? '';
		const error = this.rows.get(rule)?.settingEl.querySelector('.spn-rule-error');
		// What is said already is not said again.
		if (error?.textContent !== says) error?.setText(says);
		for (const [index, field] of this.fieldsOf(rule).entries()) field.setAttr('aria-invalid', String(index === problem?.field));
	}

	private async move(rule: Rule, by: -1 | 1): Promise<void> {
		const at = this.rules.indexOf(rule);
		const el = this.rows.get(rule)?.settingEl;
		if (el === undefined || this.rules[at + by] === undefined) return;
		const focused = el.doc.activeElement;
		this.rules.splice(at, 1);
		this.rules.splice(at + by, 0, rule);
		const next = this.rules[at + by + 1];
		this.el.insertBefore(el, next === undefined ? null : (this.rows.get(next)?.settingEl ?? null));
		if (focused?.instanceOf(HTMLElement) === true && el.contains(focused)) focused.focus();
		el.scrollIntoView({ block: 'nearest' });
		await this.settle();
	}

	private async remove(rule: Rule): Promise<void> {
		const at = this.rules.indexOf(rule);
		this.take(rule);
		const next = this.rules[at] ?? this.rules[at - 1];
		if (next === undefined) this.foot.controlEl.querySelector('button')?.focus();
		else this.focus(next);
		await this.settle();
	}

	private take(rule: Rule): void {
		this.rows.get(rule)?.settingEl.remove();
		this.rows.delete(rule);
		this.rules.splice(this.rules.indexOf(rule), 1);
	}

	private fieldsOf(rule: Rule): HTMLElement[] {
		return Array.from(this.rows.get(rule)?.controlEl.querySelectorAll<HTMLElement>('input, select') ?? []);
	}

	private focus(rule: Rule | undefined): void {
		if (rule !== undefined) this.fieldsOf(rule)[0]?.focus();
	}

	/** The lines as they were, but for those that say something else now. */
	private async save(): Promise<void> {
		const lines = this.rules.flatMap(({ line, above }) => (line === null ? [] : [...Array<string>(above).fill(''), line]));
		const text = [...lines, ...Array<string>(lines.length > 0 ? this.below : 0).fill('')].join('\n');
		if (text !== this.stored()) await this.tab.save({ [this.key]: text });
	}
}
