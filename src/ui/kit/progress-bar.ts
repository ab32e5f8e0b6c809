import { ProgressBarComponent } from 'obsidian';

/** A bar at the end of an element; what it answers shows how much of something is done, nothing of nothing being none. */
export function addProgressBar(el: HTMLElement): (done: number, total: number) => void {
	const bar = new ProgressBarComponent(el);
	return (done, total) => {
		bar.setValue(Math.round((done / Math.max(total, 1)) * 100));
	};
}
