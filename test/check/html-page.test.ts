import { withoutPageMarkup } from '../../src/check/html-page';
import { takeQuotations } from '../../src/check/take-quotations';
import fc from '../support/fast-check';

const page = (body: string) =>
  `<!DOCTYPE html>\n<html><head><title>“A title”</title><style>p::before { content: "“ x"; }</style></head>\n<body class="wide">${body}</body></html>\n`;
const taken = (source: string) => takeQuotations(source, 'draft');
const texts = (source: string) => taken(source).quotations.map(({ text }) => text);

describe('a page of HTML', () => {
  it('has quotations between marks, entities, tags and in quoted blocks, at their places in the file', () => {
    const source = page(
      '<p title="He wrote">One &ldquo;exits were <b>early</b>&rdquo;, &quot;boats\nsank&quot;.</p>' +
        '<p>Two <q cite="x">quays follow</q></p><blockquote class="a > b"><p>Storms arrive.</p><p>Pilots leave.</p></blockquote>',
    );
    const { quotations, passedOver } = taken(source);
    expect(quotations.map(({ text }) => text)).toEqual([
      'exits were early',
      'boats sank',
      'quays follow',
      'Storms arrive.',
      'Pilots leave.',
    ]);
    expect(quotations.map(({ at, end }) => source.slice(at, end))).toEqual([
      'exits were <b>early',
      'boats\nsank',
      'quays follow',
      'Storms arrive.',
      'Pilots leave.',
    ]);
    expect(passedOver).toEqual([]);
  });

  it('is not read where nobody reads it: scripts, styles, attributes, comments', () => {
    const source = page(
      '<script>var a = "exits were early and all that";</script><!-- “not seen by anyone” -->' +
        '<a title="He said what is odd" href=\'x?a="b\'>This</a><nav>“Home of all”</nav>',
    );
    expect(taken(source)).toEqual({ quotations: [], passedOver: [] });
  });

  it('may be a part of one, and a text that begins with a tag is none', () => {
    const part = '<div title="a wide one"><p>He wrote “exits were <a title="of “old”">early</a>”.</p></div>';
    expect(texts(part)).toEqual(['exits were early']);
    const readme = '<p align="center">Ours</p>\n\n# Title\n\nHe wrote “exits were early”.\n';
    expect(withoutPageMarkup(readme)).toBe(readme);
    expect(texts(readme)).toEqual(['exits were early']);
  });

  it('ends a quotation where a block ends, and names the mark that does not close', () => {
    const source = page('<ul><li>“exits were early,</li><li>boats sank</li></ul>');
    expect(taken(source)).toEqual({
      quotations: [],
      passedOver: [{ at: source.indexOf('“exits'), why: 'unclosed' }],
    });
  });

  it('loses nothing behind a script without an end', () => {
    expect(texts(page('<script>alert(1)<p>“exits were early and all”</p>'))).toEqual([
      'exits were early and all',
    ]);
  });

  it('keeps its length, whatever it holds, and other drafts stay as they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<script>',
            '</script>',
            '<q ',
            '"',
            "'",
            '>',
            '<',
            'a',
            '\n',
            '<br/>',
            '&lt;',
          ),
        ),
        (parts) => {
          expect(withoutPageMarkup(page(parts.join('')))).toHaveLength(page(parts.join('')).length);
          expect(withoutPageMarkup(`A draft ${parts.join('')}`)).toBe(`A draft ${parts.join('')}`);
        },
      ),
    );
  });

  it('is read in time that grows with its length', () => {
    const started = performance.now();
    withoutPageMarkup(page('<script>'.repeat(30_000) + '<a "'.repeat(30_000)));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
