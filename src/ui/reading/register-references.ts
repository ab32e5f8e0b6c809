import type { App, Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { SURVEY_VIEW, SurveyView } from '../library/survey-view';
import { offerSections } from './offer-sections';
import { REFERENCES_VIEW, ReferencesView } from './references-view';

/** The views of references and of the survey. Nothing opens by itself. */
export function registerReferences(plugin: Plugin, context: () => CommandContext): void {
	plugin.registerView(REFERENCES_VIEW, (leaf) => new ReferencesView(leaf, context));
	plugin.registerView(SURVEY_VIEW, (leaf) => new SurveyView(leaf, context));
	offerSections(plugin, context);
}

/** Opens the references beside the note at hand, or follows it there. */
export async function openReferences(app: App): Promise<void> {
	const leaf = await app.workspace.ensureSideLeaf(REFERENCES_VIEW, 'right', { active: true, reveal: true });
	if (leaf.view instanceof ReferencesView) leaf.view.follow(true);
}

/** Opens the survey in a tab of its own. */
export async function openSurvey(app: App): Promise<void> {
	const leaf = app.workspace.getLeavesOfType(SURVEY_VIEW)[0] ?? app.workspace.getLeaf('tab');
	await leaf.setViewState({ type: SURVEY_VIEW, active: true });
	await app.workspace.revealLeaf(leaf);
}
