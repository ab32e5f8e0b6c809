import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import type { PassNumber } from '../../note/passes';
import { advancePass } from '../../note/passes';
import { localDay } from '../../paper/dates';
import { propertyNames } from '../../settings';
import type { Command } from '../command';
import { skeletonInput } from '../import/plan-note';

/** Takes the note at hand into its next reading pass and says what that pass asks for. */
export const advanceReadingPass: Command = {
	id: 'advance-reading-pass',
	name: 'command.advance-reading-pass',
	icon: 'chevrons-right',
	needs: 'note',
	fileMenu: true,
	async run(context) {
		const path = context.active.path();
		if (path === null) return;
		const writing = {
			yaml: context.yaml,
			names: propertyNames(context.settings),
			skeleton: skeletonInput(context, path),
			today: localDay(context.now()),
		};
		const title = nameOf(path);
		let reached: { pass: PassNumber | null; status: string } = { pass: null, status: '' };
		await context.operations.run(t('operation.pass', { path: title }), (operation) =>
			operation.update(path, (text) => {
				const advanced = advancePass(text, writing);
				reached = advanced;
				return advanced.text;
			}),
		);
		const { pass, status } = reached;
		context.dialogs.notify(pass === null ? t('pass.done', { title }) : `${t('pass.now', { title, pass, status })} ${passAsks(pass)}`);
	},
};

/** What a pass asks of the reader, in Keshav's order. */
export function passAsks(pass: PassNumber): string {
	switch (pass) {
		case 1:
			return t('pass.1.asks');
		case 2:
			return t('pass.2.asks');
		case 3:
			return t('pass.3.asks');
	}
}
