import { cleanText, plainText, sourceSpan } from '../../src/report/markup';
import fc from '../support/fast-check';

function clean(source: string): string {
  return plainText(source, { start: 0, end: source.length });
}

describe('markup is left out', () => {
  it.each([
    ['emphasis with asterisks', 'a *slow* boat', 'a slow boat'],
    ['strong emphasis with asterisks', 'a **slow** boat', 'a slow boat'],
    ['both at once', 'a ***slow*** boat', 'a slow boat'],
    ['emphasis with underscores', 'a _slow_ boat', 'a slow boat'],
    ['strong emphasis with underscores', 'a __slow__ boat', 'a slow boat'],
    ['emphasis inside a word', 'un*believ*able', 'unbelievable'],
    ['emphasis next to punctuation', '(*Guiding Principles*).', '(Guiding Principles).'],
    ['a stray asterisk at a word', 'Preface**', 'Preface'],
    ['code ticks', 'the `POL-7` form', 'the POL-7 form'],
    ['a link', 'see the [Review](https://example.org/r) of 2019', 'see the Review of 2019'],
    ['a link with a title', 'see the [Review](r.html "2019, *final*") of 2019', 'see the Review of 2019'],
    [
      'a link with brackets in its address',
      'see [Elmare](https://x.org/Elmare_(port)) now',
      'see Elmare now',
    ],
    ['a link with an address in angle brackets', 'see [Elmare](<the port.md>) now', 'see Elmare now'],
    ['markup in the label of a link', 'see [*the* **R&amp;D** `x`](u) now', 'see the R&D x now'],
    ['an escape in the label of a link', 'see [a\\]b](u) now', 'see a]b now'],
    ['brackets in the label of a link', 'see [the Review [1]](u) now', 'see the Review [1] now'],
    ['an image in a link', '[![Map](map.png)](u)', 'Map'],
    ['an image', '![Map of the port](map.png)', 'Map of the port'],
    ['a footnote mark', 'It holds.[^1] It does.', 'It holds. It does.'],
    ['a footnote mark in a word’s middle of a sentence', 'the port[^a-b], too', 'the port, too'],
    ['a raised figure after a word', 'the elections² were', 'the elections were'],
    ['a raised figure after a full stop', 'It held.²³', 'It held.'],
    ['a raised figure after a comma', 'It held,² then broke', 'It held, then broke'],
    ['a raised figure after a quotation', '“No”² and “no.”³', '“No” and “no.”'],
    ['a raised figure after brackets and emphasis', 'it (the port)² and *Guide*³', 'it (the port) and Guide'],
    ['a figure raised by a tag', 'the elections<sup>12</sup> were', 'the elections were'],
    ['a comment', 'It <!-- *so* --> held.', 'It held.'],
    ['a line break tag', 'first<br>second<br/>third', 'first second third'],
    ['other tags', '<p class="x">slow</p> boat', 'slow boat'],
    ['tags inside a word', 'H<sub>2</sub>O and <B>b</B>oat', 'H2O and boat'],
    ['tags with attributes', 'a <a href="u" target=_blank>slow</a><br clear=\'all\' />boat', 'a slow boat'],
    ['a backslash before a sign', '\\*not\\* 5\\. \\[x\\]', '*not* 5. [x]'],
    ['entities', 'fish &amp; &lt;nets&gt; &quot;a&apos;b&quot;', 'fish & <nets> "a\'b"'],
    ['a space that does not break, as entity', 'a&nbsp;b', 'a b'],
    ['quotation marks as entities', '&ldquo;a&rdquo; &#8220;b&#x201D;', '“a” “b”'],
    ['a control character as entity', 'a&#27;[2Jb', 'a[2Jb'],
    ['escaped quotation marks', String.raw`say \"a\"`, 'say "a"'],
    [
      'what is struck out, with signs',
      'must <del>not</del> <s class="x">never</s> go',
      'must ~~not~~ ~~never~~ go',
    ],
    ['any escaped sign of ASCII', String.raw`\$5 million, 5\%, a\@b, it\=s`, '$5 million, 5%, a@b, it=s'],
    ['a backslash at a line’s end', 'slow\\', 'slow'],
    ['entities of letters', 'C&ocirc;te &Eacute;t&eacute; &sect; 5 &euro; &alpha;', 'Côte Été § 5 € α'],
    ['entities of any number', '&#128512; &#x1F6A2;', '😀 🚢'],
    ['a link by reference', 'see [the Review][1] of 2019', 'see the Review of 2019'],
    ['an address as a link', 'see <https://un.org/a> now', 'see https://un.org/a now'],
    [
      'attributes of pandoc',
      'a [slow]{.underline} [boat]{lang="en"} at the [port](u){.x}',
      'a slow boat at the port',
    ],
    ['a mark raised by a tag, in a link', 'ends (b);<sup><a href="#n1">1</a></sup>', 'ends (b);'],
    ['a link around a raised mark', 'the elections<a href="#n1"><sup>1</sup></a> were', 'the elections were'],
    [
      'a mark that is a link',
      'the elections[1](#fn1) and rolls[\\[2\\]](#_ftn2) were',
      'the elections and rolls were',
    ],
    ['a raised letter', 'the elections<sup>a</sup> were', 'the elections were'],
    [
      'figures raised by tags, which stay raised',
      '10<sup>6</sup>, 2<sup>-3</sup> in 2012<sup>4</sup>',
      '10⁶, 2⁻³ in 2012⁴',
    ],
    ['a link of a figure', 'see paragraph [12](#p12)', 'see paragraph 12'],
    ['a quotation’s tags', 'he said <q>no</q>', 'he said “no”'],
    ['white space beyond one blank', '  a \t\n  b\u00a0\u2003c  ', 'a b c'],
  ])('%s', (_what, source, text) => {
    expect(clean(source)).toBe(text);
  });
});

describe('what only looks like markup stays', () => {
  it.each([
    ['an asterisk between blanks', '2 * 3'],
    ['an asterisk between figures', '5*3 and 4*2 = 8'],
    ['an asterisk in a word, alone', 'a*b'],
    ['two asterisks in a word, alone', 'x**2'],
    ['less and greater than without blanks', 'x<b and c>d'],
    ['what is no tag of HTML', 'the <country> of <name>'],
    ['exponents', 'CO² and x² + y³ = 10⁶ and m³'],
    ['a comment that does not end', 'It <!-- held.'],
    ['underscores inside a word', 'form_pol_7'],
    ['square metres', '20 km² and 5 m² and 10²'],
    ['less and greater than', 'if 3 < 5 and 7 > 6'],
    ['units of an area or a volume', '20 metres³ and 5 feet²'],
    ['a rule’s parts', 'rule [5](a) and he[t](ii)'],
    ['square brackets', 'he [the governor] left'],
    ['brackets behind brackets', '[a] (b)'],
    ['numbers in brackets behind one another', 'so it is [1][2]'],
    ['braces', 'a {set} of {1, 2}'],
    ['a name that is no entity', 'a &port; b'],
    ['an ampersand', 'fish & chips & R&D; AT&T'],
    ['a backslash before a letter', 'C:\\temp'],
    ['a number sign', '# 5 and #6'],
    ['other scripts and emoji', '和平 мир سلام 🤝🏽'],
    ['an empty text', ''],
  ])('%s', (_what, source) => {
    expect(clean(source)).toBe(source);
  });
});

describe('the parts of a paragraph', () => {
  it('are joined by one blank', () => {
    const source = 'one two\n\n- 12 -\n\nthree four';
    const parts = [
      { start: 0, end: 7 },
      { start: 17, end: 27 },
    ];
    expect(cleanText(source, parts).text).toBe('one two three four');
  });

  it('lead back to where they stand in the file', () => {
    const source = 'An *old* boat\r\n  & a &lt;new&gt; **one**';
    const parts = [
      { start: 0, end: 13 },
      { start: 15, end: source.length },
    ];
    const found = cleanText(source, parts);
    const at = found.text.indexOf('boat & a <new> one');
    const { start, end } = sourceSpan(found, at, found.text.length);
    expect(source.slice(start, end)).toBe('boat\r\n  & a &lt;new&gt; **one');
  });

  it('lead back to the character behind a backslash and to a whole entity', () => {
    const source = 'x \\* &amp; y';
    const found = cleanText(source, [{ start: 0, end: source.length }]);
    const slices = [...found.text].map((_, i) => {
      const { start, end } = sourceSpan(found, i, i + 1);
      return source.slice(start, end);
    });
    expect(slices).toEqual(['x', ' ', '\\*', ' ', '&amp;', ' ', 'y']);
  });
});

describe('white space at the end', () => {
  it('has no place, as it has no character', () => {
    const { text, starts, ends } = cleanText('boats  ', [{ start: 0, end: 7 }]);
    expect([text.length, starts.length, ends.length]).toEqual([5, 5, 5]);
  });
});

describe('much of the same', () => {
  it.each([
    ...[
      '[',
      '[a',
      '[a](',
      '[a](b',
      '![',
      '[[a]',
      '<',
      '<b ',
      '<a b=',
      '<a b="',
      '<!--',
      '*',
      'a*b',
      '_',
      '²',
    ],
    ...[' ', '\\', '&', '`', '[^', 'a²', '(', ')'],
  ])('is cleaned at once: %j', (part) => {
    expect(clean(part.repeat(20_000 / part.length))).toBeDefined();
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...['*', '**', '_', '`', '[', ']', '(', ')', '!', '<br>', '<', '>', '&amp;', '&nbsp;', '\\', '[^1]', '²'],
    ...[' ', '\t', '\u00a0', 'a', 'Boat', '🚢', '.', '[x](y)'],
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  const DECODED: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
  };

  it('comes, character by character, from the place that is given for it', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (lines) => {
        const source = lines.join('\n');
        let start = 0;
        const parts = lines.map((line) => {
          const part = { start, end: start + line.length };
          start = part.end + 1;
          return part;
        });
        const found = cleanText(source, parts);
        let behind = 0;
        const wrong: unknown[] = [];
        for (let i = 0; i < found.text.length; i++) {
          const span = sourceSpan(found, i, i + 1);
          const character = found.text[i];
          const written = source.slice(span.start, span.end);
          const read = DECODED[written] ?? written.replace(/^\\(?=.)/s, '');
          if (span.start < behind || (character !== ' ' && read !== character))
            wrong.push({ behind, span, written, character });
          behind = span.end;
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes out without blanks at its ends and without two in a row', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(clean(text)).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('without any sign of markup comes out as it is, white space folded', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9 ,.;:?!'"()\u00e0-\u00ff\u4e00-\u4eff\n\t-]*$/);
    fc.assert(
      fc.property(plain, (text) => {
        expect(clean(text)).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
