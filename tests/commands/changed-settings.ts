import type { Settings } from '../../src/settings';
import type { MemoryWorld } from './context';

/** The settings of a world, changed by the reader. */
export function updatedSettings(world: MemoryWorld, changes: Partial<Settings>): void {
	Object.assign(world.settings, changes);
}
