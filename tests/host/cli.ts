/** The Obsidian CLI as a plugin sees it. */
export type CliFlags = Record<string, { value?: string; description: string; required?: boolean }>;
export type CliHandler = (params: Record<string, string>) => string | Promise<string>;

interface Registered {
	readonly description: string;
	readonly flags: CliFlags;
	readonly handler: CliHandler;
}

export class Cli {
	readonly handlers = new Map<string, Registered>();

	add(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
		if (this.handlers.has(command)) throw new Error(`The CLI command '${command}' is registered already`);
		this.handlers.set(command, { description, flags: flags ?? {}, handler });
	}

	remove(command: string): void {
		this.handlers.delete(command);
	}

	/** Runs a command as the CLI does: unknown flags go through, a missing required one is refused. `true` is a boolean flag. */
	async run(command: string, flags: Readonly<Record<string, string | true>> = {}): Promise<string> {
		const registered = this.handlers.get(command);
		if (registered === undefined) throw new Error(`Command "${command}" not found. Known: ${[...this.handlers.keys()].join(', ')}`);
		const params: Record<string, string> = {};
		for (const [name, value] of Object.entries(flags)) params[name] = value === true ? 'true' : value;
		for (const [name, flag] of Object.entries(registered.flags)) {
			if (flag.required === true && params[name] === undefined) throw new Error(`Missing required parameter: ${name}`);
		}
		const answer: unknown = await registered.handler(params);
		if (typeof answer !== 'string') throw new TypeError(`The CLI handler '${command}' must answer a text, it answered ${typeof answer}`);
		return answer;
	}
}
