/** The values of Bases: what `entry.getValue('note.x')` answers. */

export abstract class Value {
	static type = 'value';
	static equals(a: Value | null, b: Value | null): boolean {
		return a === b || (a !== null && b !== null && a.constructor === b.constructor && a.toString() === b.toString());
	}
	static looseEquals(a: Value | null, b: Value | null): boolean {
		return a === b || (a !== null && b !== null && a.toString() === b.toString());
	}
	abstract toString(): string;
	abstract isTruthy(): boolean;
	equals(other: Value): boolean {
		return Value.equals(this, other);
	}
	looseEquals(other: Value): boolean {
		return Value.looseEquals(this, other);
	}
	renderTo(el: HTMLElement, _context: unknown): void {
		el.appendText(this.toString());
	}
}
export abstract class NotNullValue extends Value {}
export class NullValue extends Value {
	static override type = 'null';
	static value = new NullValue();
	toString(): string {
		return '';
	}
	isTruthy(): boolean {
		return false;
	}
}
export abstract class PrimitiveValue<T> extends NotNullValue {
	constructor(protected readonly value: T) {
		super();
	}
	toString(): string {
		return String(this.value);
	}
	isTruthy(): boolean {
		return Boolean(this.value);
	}
}
export class StringValue extends PrimitiveValue<string> {
	static override type = 'string';
}
export class NumberValue extends PrimitiveValue<number> {
	static override type = 'number';
}
export class BooleanValue extends PrimitiveValue<boolean> {
	static override type = 'boolean';
}
export class DateValue extends NotNullValue {
	constructor(private readonly text: string) {
		super();
	}
	static parseFromString(input: string): DateValue | null {
		return /^\d{4}-\d{2}-\d{2}(T[\d:.]+)?$/.test(input) ? new DateValue(input) : null;
	}
	toString(): string {
		return this.text;
	}
	dateOnly(): DateValue {
		return new DateValue(this.text.slice(0, 10));
	}
	relative(): string {
		return this.text;
	}
	isTruthy(): boolean {
		return true;
	}
}
export class LinkValue extends StringValue {
	override renderTo(el: HTMLElement): void {
		const inner = /^\[\[([^|\]]*)(?:\|([^\]]*))?\]\]$/.exec(this.value);
		el.createEl('a', {
			cls: 'internal-link',
			text: inner?.[2] ?? inner?.[1] ?? this.value,
			href: inner?.[1] ?? this.value,
			attr: { 'data-href': inner?.[1] ?? this.value },
		});
	}
}
export class FileValue extends NotNullValue {
	constructor(private readonly path: string) {
		super();
	}
	toString(): string {
		return this.path;
	}
	isTruthy(): boolean {
		return true;
	}
}
export class ListValue extends NotNullValue {
	static override type = 'list';
	private readonly values: Value[];
	constructor(values: readonly unknown[]) {
		super();
		this.values = values.map((one) => (one instanceof Value ? one : valueOf(one)));
	}
	toString(): string {
		return this.values.map((one) => one.toString()).join(', ');
	}
	isTruthy(): boolean {
		return this.values.length > 0;
	}
	includes(value: Value): boolean {
		return this.values.some((one) => one.looseEquals(value));
	}
	length(): number {
		return this.values.length;
	}
	get(index: number): Value {
		return this.values[index] ?? NullValue.value;
	}
	concat(other: ListValue): ListValue {
		return new ListValue([...this.values, ...other.values]);
	}
}
export class ObjectValue extends NotNullValue {
	static override type = 'object';
	constructor(private readonly value: Record<string, unknown>) {
		super();
	}
	toString(): string {
		return JSON.stringify(this.value);
	}
	isTruthy(): boolean {
		return true;
	}
	isEmpty(): boolean {
		return Object.keys(this.value).length === 0;
	}
	get(key: string): Value | null {
		return key in this.value ? valueOf(this.value[key]) : null;
	}
}
export class RenderContext {
	hoverPopover: unknown = null;
}

/** A frontmatter value as Bases sees it. */
export function valueOf(value: unknown): Value {
	if (value === null || value === undefined) return NullValue.value;
	if (typeof value === 'number') return new NumberValue(value);
	if (typeof value === 'boolean') return new BooleanValue(value);
	if (Array.isArray(value)) return new ListValue(value);
	if (typeof value === 'object') return new ObjectValue(value as Record<string, unknown>);
	const text = String(value);
	return DateValue.parseFromString(text) ?? (/^\[\[[^\]]+\]\]$/.test(text) ? new LinkValue(text) : new StringValue(text));
}
