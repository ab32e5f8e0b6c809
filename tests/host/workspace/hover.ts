/** `HoverPopover`: shown when its wait is over, gone when the mouse is. */
import { Component } from '../events';

export const PopoverState = { Showing: 0, Shown: 1, Hiding: 2, Hidden: 3 } as const;

export class HoverPopover extends Component {
	readonly hoverEl: HTMLElement = createDiv('popover hover-popover');
	state: number = PopoverState.Showing;
	private readonly timer: number;

	constructor(
		parent: { hoverPopover: unknown },
		targetEl: HTMLElement | null,
		waitTime = 300,
		staticPos: { x: number; y: number } | null = null,
	) {
		super();
		parent.hoverPopover = this;
		const leave = (): void => this.hide();
		targetEl?.addEventListener('mouseleave', leave);
		this.register(() => targetEl?.removeEventListener('mouseleave', leave));
		this.timer = window.setTimeout(() => this.show(targetEl, staticPos), waitTime);
	}
	private show(targetEl: HTMLElement | null, staticPos: { x: number; y: number } | null): void {
		if (targetEl !== null && !targetEl.isConnected) return;
		const at = targetEl?.getBoundingClientRect();
		this.hoverEl.style.left = `${staticPos?.x ?? at?.left ?? 0}px`;
		this.hoverEl.style.top = `${staticPos?.y ?? (at?.bottom ?? 0) + 4}px`;
		(targetEl?.doc ?? document).body.appendChild(this.hoverEl);
		this.state = PopoverState.Shown;
		this.load();
	}
	/** Takes it away. Not part of the public API. */
	hide(): void {
		window.clearTimeout(this.timer);
		this.hoverEl.detach();
		this.state = PopoverState.Hidden;
		this.unload();
	}
}
