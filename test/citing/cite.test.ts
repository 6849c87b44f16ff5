import { type CitationFormat, cite } from '../../src/citing/cite';
import { escapeMarkdown } from '../../src/citing/markdown';
import { findStatement, openLibrary } from '../../src/report/library';
import type { ReportMetadata, Statement } from '../../src/report/model';
import { anyText } from '../slack/messages/any-library';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { METADATA, read } from '../support/reports';
import { misfits, type Shape } from '../support/shape';

const REPORT = `# 1 Boats

They *sail* [fast]. 1. They return. They rest.

However, they rot.
`;

function cited(format: CitationFormat, id = '1/1.1', metadata: Partial<ReportMetadata> = {}): string {
  const library = openLibrary([read(REPORT, metadata)]);
  return cite(library, [findStatement(library, id) as Statement], format);
}

describe('a citation as plain text', () => {
  it('is the quotation and the full citation', () => {
    const { library } = beijing();
    const statements = ['6.1/1.1', '6.1/1.3'].map((id) => findStatement(library, id) as Statement);
    expect(cite(library, statements as [Statement, ...Statement[]], 'text')).toBe(
      '“The issue of local ownership was stressed by the participants. […] Ultimately, if local ownership is not ' +
        'established or the host country is unable to govern itself, then the mission has not succeeded.”\n' +
        'Multidimensional and Integrated Peace Operations: Trends and Challenges. Seminar proceedings, Beijing, ' +
        '26–27 March 2007, section 6.1 Local Ownership, paragraph 1.',
    );
  });

  it('has what it points to before it, in brackets and outside of the quotation marks', () => {
    expect(cited('text', '1/1.4')).toMatch(/^\[The sentences before: .+\. They return\.]\n“They rest\.”\n/);
    expect(cited('text', '1/1.1')).toMatch(/^“They sail/);
  });

  it('does not take in what qualifies it', () => {
    expect(cited('text', '1/1.3')).not.toContain('However');
  });
});

describe('a citation as Markdown', () => {
  it('is a block quotation in which nothing of the report is markup', () => {
    const [report] = [read('# 1 Boats\n\nThey pay $5 a_day & <rest> #1.\n', { cite: '*Harbours*' })];
    const library = openLibrary([report]);
    expect(cite(library, [library.statements[0] as Statement], 'markdown')).toBe(
      '> They pay \\$5 a\\_day \\& \\<rest\\> \\#1.\n>\n> — \\*Harbours\\*, section 1 Boats, paragraph 1.',
    );
  });

  it('has what it points to before it, outside of the block quotation', () => {
    expect(cited('markdown', '1/1.4')).toMatch(/^\\\[The sentences before: .+\\]\n\n> They rest\.\n>\n> — /);
  });

  it.each([
    ['- rest', '\\- rest'],
    ['+ rest', '\\+ rest'],
    ['== rest', '\\== rest'],
    ['12. rest', '12\\. rest'],
    ['1) rest', '1\\) rest'],
    ['12.5 boats rest', '12.5 boats rest'],
    ['-5 degrees', '-5 degrees'],
    ['they - rest', 'they - rest'],
    ['they\nrest', 'they rest'],
  ])('writes %j as %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it('gives back any text without its backslashes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = escapeMarkdown(text);
        expect(written.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text.replace(/\s+/g, ' ').trim());
        expect(written.replace(/\\[\s\S]/g, '')).not.toMatch(/[\\`*_[\]<>#|~$&\n]/);
      }),
    );
  });
});

/** Field by field as `csl-data.json` of CSL 1.0.2 has them, which allows no other. */
const ITEM: Shape = {
  id: 'string',
  type: (value) => value === 'report',
  title: 'string',
  'title-short': 'string',
  section: 'string',
  note: 'string',
};
const DATE: Shape = { 'date-parts': [['number']] };

describe('a citation as CSL-JSON', () => {
  const item = (metadata?: Partial<ReportMetadata>) => {
    const items = JSON.parse(cited('csl-json', '1/1.1', metadata));
    expect(items).toHaveLength(1);
    return items[0];
  };

  it('has title, place and quotation', () => {
    expect(item()).toEqual({
      id: 'harbour-2040/1/1.1',
      type: 'report',
      title: METADATA.title,
      'title-short': METADATA.shortTitle,
      section: '1 Boats, paragraph 1',
      note: 'They sail [fast].',
    });
  });

  it('says of the event what is known, and invents nothing', () => {
    const known = {
      place: 'Port Elmare',
      publisher: 'Lakeside Centre',
      organisers: ['City of Port Elmare'],
      dates: { from: '2031-06-03', to: '2031-06-05' },
    };
    expect(misfits(item(), ITEM)).toEqual([]);
    const event: Shape = { 'event-place': 'string', publisher: 'string', organizer: [{ literal: 'string' }] };
    expect(misfits(item(known), { ...(ITEM as object), ...event, 'event-date': DATE })).toEqual([]);
    expect(item(known)).toMatchObject({
      'event-place': 'Port Elmare',
      publisher: 'Lakeside Centre',
      organizer: [{ literal: 'City of Port Elmare' }],
      'event-date': {
        'date-parts': [
          [2031, 6, 3],
          [2031, 6, 5],
        ],
      },
    });
    expect(item({ dates: { from: '2031-06-03', to: '2031-06-03' } })['event-date']).toEqual({
      'date-parts': [[2031, 6, 3]],
    });
  });

  it('has the same id whether one report is loaded or several', () => {
    const both = openLibrary([read(REPORT), read(REPORT, { id: 'airfield-2041' })]);
    const [{ id }] = JSON.parse(cite(both, [both.statements[0] as Statement], 'csl-json'));
    expect(id).toBe(item().id);
  });
});

const anyMetadata = fc.record({ title: anyText, shortTitle: anyText, cite: anyText, publisher: anyText });
const KNOWN = {
  place: 'Port & Elmare',
  publisher: 'Lakeside Centre',
  organisers: ['City of Port Elmare', 'Harbours and Ships'],
  dates: { from: '2031-06-03', to: '2031-06-05' },
};

/** The one statement of a made-up report, whatever it says, in a form. */
function anyCited(format: CitationFormat, text: string, metadata: Partial<ReportMetadata>): string {
  const report = read('# 1 Boats\n\nThey sail.\n', metadata);
  const library = openLibrary([
    { ...report, statements: report.statements.map((one) => ({ ...one, text })) },
  ]);
  return cite(library, [library.statements[0] as Statement], format);
}

const onOneLine = (text: string) => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

describe('a citation as RIS', () => {
  it('says what is known, and invents neither year nor author', () => {
    expect(cited('ris', '1/1.1', KNOWN).split('\n')).toEqual([
      'TY  - RPRT',
      'ID  - harbour-2040/1/1.1',
      `TI  - ${METADATA.title}`,
      `ST  - ${METADATA.shortTitle}`,
      'PB  - Lakeside Centre',
      'SE  - 1 Boats, paragraph 1',
      `N1  - ${METADATA.cite}, section 1 Boats, paragraph 1.`,
      'N1  - They sail [fast].',
      'ER  - ',
    ]);
    expect(cited('ris')).not.toContain('PB  - ');
  });

  it('is a field a line, whatever stands in it', () => {
    fc.assert(
      fc.property(anyText, anyMetadata, (text, metadata) => {
        const lines = anyCited('ris', text, metadata).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
        expect([lines[0], lines.at(-1)]).toEqual(['TY  - RPRT', 'ER  - ']);
        expect(lines.filter((line) => /^(?:TY|ER)/.test(line))).toHaveLength(2);
        expect(lines.at(-2)).toBe(`N1  - ${onOneLine(text)}`);
      }),
    );
  });
});

describe('a citation as BibTeX', () => {
  it('says what is known, and invents neither year nor author', () => {
    expect(cited('bibtex', '1/1.1', KNOWN).split('\n')).toEqual([
      '@misc{harbour-2040:1:1.1,',
      `  title = {{${METADATA.title}}},`,
      `  shorttitle = {{${METADATA.shortTitle}}},`,
      '  publisher = {Lakeside Centre},',
      '  organization = {{City of Port Elmare} and {Harbours and Ships}},',
      '  venue = {Port \\& Elmare},',
      '  eventdate = {2031-06-03/2031-06-05},',
      '  note = {section 1 Boats, paragraph 1},',
      '  annote = {They sail [fast].},',
      '}',
    ]);
    expect(cited('bibtex')).not.toMatch(/organization|venue|eventdate|publisher/);
  });

  it('has balanced braces, and gives back any text that stands in it', () => {
    const signs: Readonly<Record<string, string>> = {
      textbackslash: '\\',
      textbraceleft: '{',
      textbraceright: '}',
      textasciitilde: '~',
      textasciicircum: '^',
    };
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'\\{}~^#$%&_ a') })),
        anyMetadata,
        (text, metadata) => {
          const entry = anyCited('bibtex', text, metadata);
          // As BibTeX counts: one behind a backslash is one as well.
          let depth = 0;
          const closes = [...entry].map((sign) => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0));
          expect([depth, closes.slice(0, -1).filter((one, at) => at > 5 && one === 0)]).toEqual([0, []]);
          const [, written = ''] = /\n {2}annote = \{(.*)\},\n\}$/s.exec(entry) ?? [];
          const back = written.replace(
            /\\(?:(text\w+)\{\}|([#$%&_]))/g,
            (_, name, sign) => signs[name] ?? sign,
          );
          expect(back).toBe(onOneLine(text));
        },
      ),
    );
  });
});
