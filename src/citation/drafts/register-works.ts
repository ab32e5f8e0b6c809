import type { Engine } from 'citeproc';

/**
 * Registers all works in an engine, which citeproc's `updateItems` does in one go of a second and more: its own steps in its order, with
 * a pause between two works and two sets of works that look alike. `judged` makes a failure of ours of what citeproc throws. The version
 * of citeproc is pinned, and tests hold both ways equal.
 */
export function* registerWorks(
	{ registry, tmp, bibliography_sort: sorting }: Engine,
	wanted: readonly string[],
	judged: (action: () => void) => void,
): Generator<void, void> {
	yield;
	const step = (action: () => void) =>
		judged(() => {
			const { area, root, extension } = tmp;
			Object.assign(tmp, { area: 'citation', root: 'citation', extension: '' });
			action();
			Object.assign(tmp, { area, root, extension });
		});
	const isUnsorted = sorting.tokens.length === 0;
	step(() => {
		tmp.loadedItemIDs = {};
		registry.init([...wanted]);
		registry.dodeletes(registry.myhash);
	});
	const all = registry.mylist;
	for (const id of all) {
		step(() => registry.doinserts([id]));
		yield;
	}
	step(() => {
		registry.dorefreshes();
		registry.rebuildlist(isUnsorted);
	});
	for (const id of all) {
		step(() => {
			registry.mylist = [id];
			registry.setsortkeys();
			registry.mylist = all;
		});
		yield;
	}
	for (const alike of Object.keys(registry.ambigsTouched)) {
		step(() => {
			registry.ambigsTouched = { [alike]: true };
			registry.setdisambigs();
		});
		yield;
	}
	step(() => {
		registry.setdisambigs();
		registry.sorttokens(isUnsorted);
		registry.renumber();
	});
	yield;
}
