import type { Plugin } from 'obsidian';
import type { CommandContext } from '../commands/command';

/** What the reader sees in reading view and the editor beside the note's own text. Registers only. */
export function registerReading(_plugin: Plugin, _context: () => CommandContext): void {}
