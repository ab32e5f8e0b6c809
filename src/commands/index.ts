import type { CliCommand, Command } from './command';

/** Every command, in the order of the palette. Ids are promises. */
export const COMMANDS: readonly Command[] = [];

/** Every handler of the Obsidian CLI. */
export const CLI_COMMANDS: readonly CliCommand[] = [];
