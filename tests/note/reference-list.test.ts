/** A list of references in a note: what stands between its two comments is ours, every other byte is not. */
import { findReferenceList, referenceList, withReferenceList } from '../../src/note/reference-list';

const LIST = '%% references: #ml %%\nA. One.\nB. Two.\n%% end of references %%\n';

test.each<[string, string, string | null, string?]>([
	['alone', LIST, '#ml', 'A. One.\nB. Two.'],
	['among the reader’s words', `# T\n\nBefore.\n\n${LIST}\nAfter.\n`, '#ml', 'A. One.\nB. Two.'],
	['indented, with blanks behind', '  %% references: Papers/A b %%  \nx\n\t%% end of references %% ', 'Papers/A b', 'x'],
	['with CRLF', LIST.replace(/\n/g, '\r\n'), '#ml', 'A. One.\r\nB. Two.'],
	['empty', '%% references: linked %%\n%% end of references %%', 'linked', ''],
	['of no source', '%% references:  %%\nx\n%% end of references %%', '', 'x'],
	['the first of two', `${LIST}\n${LIST.replace('#ml', '#ai')}`, '#ml', 'A. One.\nB. Two.'],
	['without its end', '%% references: #ml %%\nA. One.\n', null],
	['with its end before it', '%% end of references %%\n%% references: #ml %%\n', null],
	['at the end of the note', '%% references: #ml %%', null],
	['in a sentence', 'Write %% references: #ml %%\nx\n%% end of references %%\n', null],
	['with words behind it', '%% references: #ml %% so\nx\n%% end of references %%\n', null],
	['with words behind its end', '%% references: #ml %%\nx\n%% end of references %% so\n', null],
	['with words before its end', '%% references: #ml %%\nx\nthe %% end of references %%\n', null],
	['another comment', '%% my references: #ml %%\nx\n%% end of references %%\n', null],
])('found %s', (_, note, source, text = '') => {
	const found = findReferenceList(note);
	if (source === null) {
		expect(found).toBeNull();
		expect(withReferenceList(note, 'C. Three.')).toBe(note);
		return;
	}
	expect(found).toMatchObject({ source, text });
	expect(note.slice(found?.start, found?.end).replace(/\r?\n$/, '')).toBe(text);
	const after = withReferenceList(note, 'C. Three.\n\nD. $& Four.');
	const eol = note.includes('\r\n') ? '\r\n' : '\n';
	expect(findReferenceList(after)?.text).toBe(`C. Three.${eol}${eol}D. $& Four.`);
	expect(after.slice(0, found?.start)).toBe(note.slice(0, found?.start));
	expect(after.endsWith(note.slice(found?.end))).toBe(true);
	expect(withReferenceList(after, 'C. Three.\n\nD. $& Four.')).toBe(after);
	expect(withReferenceList(withReferenceList(note, ''), '')).toBe(note.slice(0, found?.start) + note.slice(found?.end));
});

test.each([
	['#ml', '#ml'],
	['  Papers/\nOn  reading ', 'Papers/ On reading'],
	['100 %% of it', '100 of it'],
])('a list made for %j is found again', (source, said) =>
	expect(findReferenceList(`# T\n\n${referenceList(source, 'A. One.')}`)).toMatchObject({ source: said, text: 'A. One.' }),
);
