import { read, statementsOf } from '../support/reports';
import { breaches } from '../support/whole';

const apparatusOf = (source: string) =>
  read(source).apparatus.map(({ start, end }) => source.slice(start, end).trim());

describe('what a page has at its edges is no text', () => {
  it('if it is the number or symbol of the document', () => {
    const source =
      '# I. Boats\n\n1. It was also a year in a\n\n2\n\n12-53815\n\nS/2040/765\n\ncalm port. It was open.\n\n2. Next.\n';
    expect(statementsOf(source)).toEqual([
      'I/1.1 It was also a year in a calm port.',
      'I/1.2 It was open.',
      'I/2.1 Next.',
    ]);
    expect(apparatusOf(source)).toEqual(['2', '12-53815', 'S/2040/765']);
    expect(breaches(source, read(source))).toEqual([]);
  });

  it.each([
    ['GE.19-21936(E)'],
    ['A/HRC/43/15                              3'],
    ['93-24735 (E) 050593 /...'],
    ['/...'],
    ['S/1995/444\nEnglish\nPage 3'],
  ])('such as %j', (edge) => {
    expect(statementsOf(`# I. Boats\n\n1. It was also a year in a\n\n${edge}\n\ncalm port.\n`)).toEqual([
      'I/1.1 It was also a year in a calm port.',
    ]);
  });

  it('if it recurs there, also but for its number', () => {
    const pages = ['was open', 'was closed', 'was sold', 'was lost'].map(
      (what, at) => `Report of the Harbour Workshop   ${at + 2}\n\nThe port ${what} in the\n`,
    );
    const source = `# Boats\n\n${pages.join('\fwinter.\n\n')}\nend.\n`;
    expect(statementsOf(source).join(' ')).not.toContain('Workshop');
    expect(breaches(source, read(source))).toEqual([]);
  });

  it.each([
    ['a year', 'The port was sold in February\n2006'],
    ['a symbol', 'The crew reads in\nS/2040/765'],
  ])('but %s below words that go on is text', (_what, text) => {
    const source = `# Boats\n\n${text}\n\nIt was open.\n`;
    expect(statementsOf(source)).toContain(`boats/1.1 ${text.replace('\n', ' ')}`);
    expect(breaches(source, read(source))).toEqual([]);
  });

  it('but a symbol in a sentence is', () => {
    expect(statementsOf('# Boats\n\nThe port, see\nS/2040/765\nfor its walls, was open.\n')).toEqual([
      'boats/1.1 The port, see S/2040/765 for its walls, was open.',
    ]);
  });

  it('and what recurs where no page ends is told', () => {
    const source = `# Boats\n\n${['It leaks.', 'It sank.', 'It left.', 'It came.'].map((text) => `Harbour Workshop\n\n${text}`).join('\n\n')}\n`;
    expect(read(source).warnings).toContainEqual({
      line: 3,
      sentence:
        '“Harbour Workshop” stands alone on 4 lines; if it is printed at the edge of each page, take it out.',
    });
  });
});

describe('footnotes', () => {
  it.each([
    ['behind a stop', 'The team left.144 In 2022 it came back.'],
    ['behind a quotation', 'The team “left”.18 In 2022 it came back.'],
    ['behind a quotation that ends a sentence', 'The team “left.”18 In 2022 it came back.'],
  ])('leave no mark %s', (_where, text) => {
    const source = `# Boats\n\n${text}\n`;
    expect(statementsOf(source)).toHaveLength(2);
    expect(statementsOf(source).join(' ')).not.toMatch(/144|18/);
    expect(breaches(source, read(source))).toEqual([]);
  });

  it('leave no marks with blanks before them, where these count on and the notes are there', () => {
    const text =
      'It signed the treaty, 3 the protocol 4 and the rest. 5 The port paid 75 per cent. In May 6 boats left.';
    const notes = [3, 4, 5].map((number) => `[^${number}]: See A/55/${number}.`).join('\n\n');
    expect(statementsOf(`# Boats\n\n${text}\n\n${notes}\n`)).toEqual([
      'boats/1.1 It signed the treaty, the protocol and the rest.',
      'boats/1.2 The port paid 75 per cent.',
      'boats/1.3 In May 6 boats left.',
    ]);
  });

  it('take no figures with them that only count on', () => {
    const text =
      'A second deadline, 24 hours later, was set for 23 boats. On 9 and 10 June they left. Later, on 10 June, 11 came back, 12 women among them, and on 13 June all.';
    expect(
      statementsOf(`# Boats\n\n${text}\n`)
        .join(' ')
        .replace(/boats\/1\.\d /g, ''),
    ).toBe(text);
  });

  it('take none with them though there are notes of these numbers', () => {
    const text =
      'It met on 1 and 2 June, between 2 and 3 per cent of all. Chapters 1 and 2 of it hold. In May. 2 members left.';
    const notes = [1, 2, 3].map((number) => `[^${number}]: See A/55/${number}.`).join('\n\n');
    expect(
      statementsOf(`# Boats\n\n${text}\n\n${notes}\n`)
        .join(' ')
        .replace(/boats\/1\.\d /g, ''),
    ).toBe(text);
  });

  it.each([
    ...['Under art.12 In all', 'It met in WG.6 The port', 'See no.5 The port', 'It cost 2.5 The port'],
    ...['See A/CONF.157 The port', 'See ch.7 The port', 'It cost 1950.25 Dollars The port'],
    ...['See www.harbour.example/notes.12 The port', 'It cost $ 1950.25 The port'],
  ])('are not marked by the figure in %j', (text) => {
    expect(statementsOf(`# Boats\n\n${text} was open.\n`)).toEqual([`boats/1.1 ${text} was open.`]);
  });

  it.each([
    ['below a rule', '___________\n1 See S/2040/12.\n2 Ibid.\nwith more.'],
    ['with a raised figure', '¹ See S/2040/12.'],
    ['of Markdown, with a second paragraph', '[^1]: See there.\n\n    And there.'],
    ['that are addresses of links', '[1]: https://example.org/port'],
  ])('are no text: %s', (_what, note) => {
    const source = `# Boats\n\nThe port was open.\n\n${note}\n\n# Nets\n\nThey held.\n`;
    expect(statementsOf(source)).toEqual(['boats/1.1 The port was open.', 'nets/1.1 They held.']);
    expect(breaches(source, read(source))).toEqual([]);
  });

  it('with a figure alone end a page and count on', () => {
    const source =
      '# Boats\n\nThe port was open all the winter of that year, and so was the\n\n1 See the first report.\n\n3\n\nquay. It was closed in the spring of the next year, when the last of the\n\n2 See the second.\n\n4\n\nboats left.\n';
    expect(statementsOf(source).join(' ')).not.toMatch(/See/);
  });
});

describe('words that a line’s end divides', () => {
  const wordsOf = (text: string) =>
    read(`# Boats\n\n${text}\n`)
      .statements.map((one) => one.text)
      .join(' ');

  it.each([
    [
      'joined, where the joined word stands elsewhere',
      'The gov-\nernment agreed. A government did.',
      'The government agreed. A government did.',
    ],
    [
      'joined, where its plural does',
      'The gov-\nernment agreed. Governments did.',
      'The government agreed. Governments did.',
    ],
    [
      'joined by their hyphen otherwise',
      'The five-\nyear plan of Timor-\nLeste.',
      'The five-year plan of Timor-Leste.',
    ],
    ['joined in capitals as well', 'The UNPRO-\nFOR left. UNPROFOR did.', 'The UNPROFOR left. UNPROFOR did.'],
    ['left apart before "and"', 'The short-\nand long-term plans.', 'The short- and long-term plans.'],
    ['not made of a dash', 'The port -\nit was old - held.', 'The port - it was old - held.'],
  ])('are %s', (_how, source, text) => {
    expect(wordsOf(source)).toBe(text);
  });

  it('are joined across a page as well', () => {
    expect(wordsOf('Exits of peace-\n\n06-30211    3\n\nkeeping missions. The peacekeeping went on.')).toBe(
      'Exits of peacekeeping missions. The peacekeeping went on.',
    );
  });

  it('are told where neither form stands elsewhere', () => {
    expect(read('# Boats\n\nThe gov-\nernment agreed.\n').warnings).toEqual([
      {
        line: 3,
        sentence:
          '“gov-ernment” is broken at a line’s end; the hyphen was kept, since the word stands nowhere else.',
      },
    ]);
  });
});
