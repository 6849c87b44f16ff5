import { convertHtml } from '../../src/import/convert/convert-html';
import { toMarkdown } from '../../src/import/convert/to-markdown';

const markdown = (html: string) => toMarkdown(convertHtml(html));

describe('a page of HTML', () => {
  it('is its main part, with its title, headings, lists and tables', () => {
    expect(
      markdown(`<!doctype html><header>Site</header><nav>Home</nav><main><h1>Fragile peace</h1>
        <h2>1. Introduction</h2><p>The mission <em>should</em>
        stay.</p><ul><li>One;<ul><li>Inner</li></ul></li><li><p>Two.</p><p>More of two.</p></li></ul>
        <h3>1.1 Steps</h3><p>Three were named:</p><ol start="2"><li>Vet</li><li>Pay</li></ol>
        <table><tr><th>A|B</th><td>x</td></tr><tr><td>1</td><td>2</td></tr></table></main>
        <footer>Contact</footer><script>bad()</script>`),
    ).toBe(`# Fragile peace

## 1. Introduction

The mission should stay.

- One;

  - Inner

- Two.

  More of two.

### 1.1 Steps

Three were named:
2. Vet
3. Pay

| A\\|B | x |
| --- | --- |
| 1 | 2 |
`);
  });

  it('has footnotes apart, and no links back', () => {
    expect(
      markdown(`<h1>T</h1><h2>A</h2><p>It was agreed.<sup><a href="#fn1" id="r1">[1]</a></sup> So it was.</p>
        <ol><li id="fn1"><p>See A/55/305. <a href="#r1">↩</a></p></li></ol>`),
    ).toBe('# T\n\n## A\n\nIt was agreed.[^1] So it was.\n\n[^1]: See A/55/305.\n');
  });

  it('keeps raised figures raised', () => {
    expect(markdown('<h1>T</h1><p>It was agreed.<sup>12</sup> It has 5 km<sup>2</sup>.</p>')).toBe(
      '## T\n\nIt was agreed.¹² It has 5 km².\n',
    );
  });

  it('keeps words that stand beside blocks, and what lays out a page as a table', () => {
    expect(
      markdown(
        '<div>Loose <b>bold</b> words<p>Text.</p></div><table><tr><td><p>In a cell.</p></td></tr></table>',
      ),
    ).toBe('Loose bold words\n\nText.\n\nIn a cell.\n');
  });

  it('takes what stands in bold type alone for a heading, by its number', () => {
    expect(markdown('<p><b>I. Introduction</b></p><p>Text.</p><p><b>A. Police</b></p><p>More.</p>')).toBe(
      '# I. Introduction\n\nText.\n\n## A. Police\n\nMore.\n'
        .replace(/^# /, '## ')
        .replace('\n## A', '\n### A'),
    );
  });

  it('escapes what Markdown would take for markup', () => {
    expect(markdown('<h2>H</h2><p># 5 *stars* of [a](b), 2_020 &amp;amp; &lt;b&gt;</p>')).toBe(
      '## H\n\n\\# 5 \\*stars\\* of [a\\](b), 2_020 \\&amp; \\<b>\n',
    );
  });

  it('keeps the line in bold type that says who speaks', () => {
    expect(
      markdown('<h1>T</h1><h2>A</h2><p><b>The Chair:</b></p><p>Go on.</p><p><b>Note</b> it: yes.</p>'),
    ).toBe('# T\n\n## A\n\n**The Chair:**\n\nGo on.\n\nNote it: yes.\n');
  });

  it('has the notes that its style moves to the foot of a page apart', () => {
    expect(
      markdown(
        '<style>p { margin: 0 } .n { float: footnote }</style><h1>T</h1><h2>A</h2><p>It left.<span class="n">See B.</span> It came.</p>',
      ),
    ).toBe('# T\n\n## A\n\nIt left.[^1] It came.\n\n[^1]: See B.\n');
  });

  it('is named by its only h1, or by its title', () => {
    expect(convertHtml('<title>Site</title><h1>Lake</h1><p>It left.</p>').namedTitle).toBe('Lake');
    expect(convertHtml('<title>On the lake</title><p>It left.</p>').namedTitle).toBe('On the lake');
  });
});
