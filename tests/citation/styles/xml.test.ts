import { XmlError, parseXml } from '../../../src/citation/styles/xml';

test('elements, attributes and text; blanks between elements are nothing', () => {
	expect(parseXml('\ufeff<?xml version="1.0"?>\n<!-- a > b -->\n<a x="1" y=\'2\'>\n  <b/>\n  text <c>in</c> it\n</a>\n')).toEqual({
		name: 'a',
		attrs: { x: '1', y: '2' },
		children: [{ name: 'b', attrs: {}, children: [] }, '\n  text ', { name: 'c', attrs: {}, children: ['in'] }, ' it\n'],
	});
	expect(parseXml('<!DOCTYPE a [<!ENTITY x "y">]><cs:a/>')).toEqual({ name: 'cs:a', attrs: {}, children: [] });
});

test.each([
	['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
	['caf&#233; &#xE9;&#xe9;', 'café éé'],
	['&#128214; &#x1F4D6;', '📖 📖'],
	['&#8220;&#x201d;', '“”'],
	['&unknown; &; &#; &#x; & a', '&unknown; &; &#; &#x; & a'],
	['&#0; &#1114112; &#x110000; &#1114111;', '&#0; &#1114112; &#x110000; \u{10ffff}'],
	['&amp;lt;', '&lt;'],
	['a\ufeffb', 'a\ufeffb'],
])('%s reads as %j', (written, read) => {
	expect(parseXml(`<a x="${written.replace(/"/g, '&quot;')}">${written}</a>`)).toEqual({ name: 'a', attrs: { x: read }, children: [read] });
});

test('a section of characters is taken as it stands', () =>
	expect(parseXml('<a><![CDATA[<b> &amp; ]]></a>').children).toEqual(['<b> &amp; ']));

test.each([
	['<a>\n<b></a>', 'line 2: </a> closes <b>'],
	['</a>', 'line 1: </a> closes nothing'],
	['<a>\n\n<b>', 'line 3: <b> is not closed'],
	['<a/><b/>', 'line 1: a second root element'],
	['<a/>\ntext', 'line 1: text outside the root element'],
	['<a>\n1 < 2</a>', 'line 2: “< 2” is not XML'],
	['<a x=1></a>', 'line 1: “<a x=1>” is not XML'],
	['', 'no XML element in it'],
	['<!-- nothing -->', 'no XML element in it'],
])('%j is refused: %s', (text, reason) => {
	expect(() => parseXml(text)).toThrow(XmlError);
	expect(() => parseXml(text)).toThrow(reason);
});
