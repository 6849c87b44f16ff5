import { type Taken, takeQuotations } from '../../src/check/take-quotations';
import fc from '../support/fast-check';

const texts = (quotations: readonly Taken[]) => quotations.map(({ text }) => text);
const ofDraft = (source: string) => texts(takeQuotations(source, 'draft').quotations);
const pasted = (source: string) => texts(takeQuotations(source, 'pasted').quotations);

describe('the quotations of a draft', () => {
  it('are what stands in quotation marks, not its own prose', () => {
    expect(ofDraft('# Exits\n\nWe think so. It says “exits were early” (para. 8).\n')).toEqual([
      'exits were early',
    ]);
  });

  it('are block quotes, without signs, marks around the whole and whence they are', () => {
    expect(
      ofDraft(
        [
          'It says:',
          '',
          '> Exits were',
          '> early. (Beijing 2007, para. 8)',
          '',
          'and',
          '',
          '> “Each mission is ‘unique’.” — Beijing 2007',
          '>',
          '> — Beijing 2007, para. 9',
          '',
          '> The “civilian nature” grows',
          'from day to day.',
          '',
          'Not this.',
        ].join('\n'),
      ),
    ).toEqual([
      'Exits were early.',
      'Each mission is ‘unique’.',
      'The “civilian nature” grows from day to day.',
    ]);
  });

  it.each([
    ['(Beijing 2007, 2 Executive Summary, para. 8)', ''],
    ['[Report of the Panel, pp. 3–4].', ''],
    ['— Beijing 2007, section 2', ''],
    ['— Kofi Annan', ''],
    ['— But not in the field.', ' — But not in the field.'],
    ['(But not in 2007.)', ' (But not in 2007.)'],
    ['– нет', ' – нет'],
    ['[Not]', ' [Not]'],
  ])('of which %s is whence they are, or not', (behind, kept) => {
    expect(ofDraft(`> Exits were early. ${behind}`)).toEqual([`Exits were early.${kept}`]);
  });

  it('are read as a reader sees them, without markup', () => {
    expect(
      ofDraft(
        'See “exits **were** [too _early_](https://example.org)[^1] and `final`”.\n\n[^1]: “In a note.”\n\n- “In an\n  item”\n',
      ),
    ).toEqual(['exits were too early and final', 'In a note.', 'In an item']);
  });

  it('are block quotes in list items as well, each by itself', () => {
    expect(
      ofDraft(
        'It says:\n\n- > Exits were\n  > early.\n- > Boats sank.\n- Not this\n\n1. and\n\n    > Quays follow.\n',
      ),
    ).toEqual(['Exits were early.', 'Boats sank.', 'Quays follow.']);
  });

  it('are found between marks that are escaped or entities', () => {
    expect(ofDraft(String.raw`She said \"exits were early\" and &ldquo;boats sank&rdquo;.`)).toEqual([
      'exits were early',
      'boats sank',
    ]);
  });

  it('run over lines, not over paragraphs', () => {
    expect(ofDraft('“exits\nwere early” and “not\n\nclosed” here')).toEqual(['exits were early']);
  });

  it.each<[string, string, string[]]>([
    ['LaTeX marks', "They said ``exits were early'' and ``boats sank''.", ['exits were early', 'boats sank']],
    ['LaTeX marks, nested', "``It was `too early''' they said.", ["It was ‘too early'"]],
    ['doubled straight marks', "They said ''exits were early'' there.", ['exits were early']],
    [
      'a LaTeX environment',
      'So:\n\\begin{quote}\nExits were\nearly.\n\\end{quote}\nNot this.',
      ['Exits were early.'],
    ],
    ['another', 'So: \\begin{quotation}Exits were early.\\end{quotation} Not this.', ['Exits were early.']],
    [
      'a quoted block of HTML',
      '<p>So:</p>\n<blockquote cite="https://example.org" hidden>\n <p class=x>Exits <b>were</b>\nearly.</p>\n</blockquote>\nNot this.',
      ['Exits were early.'],
    ],
    [
      'in one line with others',
      'So: <blockquote>Exits were early.</blockquote><blockquote>Boats sank.</blockquote> Not this.',
      ['Exits were early.', 'Boats sank.'],
    ],
    [
      'inside one another',
      '<blockquote>Exits <blockquote>were</blockquote> early.</blockquote>',
      ['Exits were early.'],
    ],
    ['HTML in a line', 'They said <q lang="en">exits <em>were</em> early</q>.', ['exits were early']],
  ])('are found as %s', (_, source, expected) => {
    expect(ofDraft(source)).toEqual(expected);
  });

  it.each([
    ['a block', 'One.\n\n```\nsay "exits were early"\n```\n'],
    ['a span', 'Say `check "exits were early"` or ``it\'s <q>so</q>``.'],
  ])('are not in code: %s', (_, source) => {
    expect(takeQuotations(source, 'draft')).toEqual({ quotations: [], passedOver: [] });
  });

  it('are not made of marks alone in code, where all was pasted', () => {
    expect(takeQuotations('` « `', 'pasted')).toEqual({ quotations: [], passedOver: [] });
  });

  it('are read where a fence of code never ends', () => {
    expect(ofDraft('```\nsay “exits were early”\n')).toEqual(['exits were early']);
  });

  it('run over paragraphs that each begin with a mark, to the one that closes', () => {
    const source = 'He says: “Exits were early.\n\n“Boats sank.\n\n“Quays ‘follow’.” And “more of it”.\n';
    expect(takeQuotations(source, 'draft')).toMatchObject({
      quotations: [
        { text: 'Exits were early. Boats sank. Quays ‘follow’.', at: source.indexOf('Exits') },
        { text: 'more of it' },
      ],
      passedOver: [],
    });
    expect(ofDraft('"Exits were early.\n\n"Boats sank."\n')).toEqual(['Exits were early. Boats sank.']);
    expect(ofDraft("``Exits were early.\n\n``Boats sank.''\n")).toEqual(['Exits were early. Boats sank.']);
  });

  it.each(['“a\n\n', '``a ', '<q>', '<blockquote>', '\\begin{quote}', '```\n', '(“a b” ('])(
    'are found in no time among a great many of %j',
    (written) => {
      expect(takeQuotations(written.repeat(20_000), 'draft').quotations.length).toBeLessThanOrEqual(20_000);
    },
  );

  it('are found where they stand', () => {
    const source = 'One.\n\nTwo “exits **were**\nearly”.\n> Three\n';
    const { quotations } = takeQuotations(source, 'draft');
    expect(quotations.map(({ at }) => source.slice(at, at + 5))).toEqual(['exits', 'Three']);
  });

  it('leave out comments and what has no word', () => {
    expect(ofDraft('<!-- “not seen” --> “ – ” and “…”')).toEqual([]);
  });

  it.each<[string, string, string, 'unclosed' | 'unpaired']>([
    ['open and do not close', 'One.\n\nAn “open one.\n', '“', 'unclosed'],
    ['open one paragraph after the other and do not close', '“Open.\n\nOne.', '“', 'unclosed'],
    ['close and did not open', 'One.\n\nA closed one”.\n', '”', 'unpaired'],
    ['open a block of HTML that does not end', 'One.\n<blockquote>\nTwo.', '<blockquote', 'unclosed'],
    ['open an environment that does not end', 'One.\n\\begin{quote}\nTwo.', '\\begin', 'unclosed'],
    ['end what did not begin', 'One.\n</blockquote>\nTwo.', '</block', 'unpaired'],
    ['open in LaTeX and do not close', 'One ``two.', '``', 'unclosed'],
    ['open in HTML and do not close', 'One <q>two.', '<q>', 'unclosed'],
  ])('name marks that %s', (_, source, mark, why) => {
    expect(takeQuotations(source, 'draft')).toEqual({
      quotations: [],
      passedOver: [{ at: source.indexOf(mark), why }],
    });
  });
});

describe('the quotations of what was pasted', () => {
  it('are its sentences, where nothing stands in quotation marks', () => {
    expect(pasted('Exits were early. Each mission is unique.\n\n- An item;\n')).toEqual([
      'Exits were early.',
      'Each mission is unique.',
      'An item;',
    ]);
  });

  it('are what stands in quotation marks, where something does', () => {
    expect(pasted('I read that “exits were early and sudden”. Is that so?')).toEqual([
      'exits were early and sudden',
    ]);
  });

  it('may be a sentence that has marks of its own', () => {
    const [taken] = takeQuotations(
      'The growing “civilian nature” of modern peace operations.',
      'pasted',
    ).quotations;
    expect(taken?.text).toBe('The growing “civilian nature” of modern peace operations.');
    expect(texts(taken?.within ?? [])).toEqual(['civilian nature']);
  });

  it('may run over sentences, among others that do not', () => {
    expect(pasted('It says “one of them”, “two. And three of them.”, and “four of them”.')).toEqual([
      'one of them',
      'two. And three of them.',
      'four of them',
    ]);
  });

  it('are all taken, whatever stands between them', () => {
    const parts = fc.constantFrom('“a b.” ', '“c. D e” ', 'F g h. ', 'I j, ', '“k” ');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (written) => {
        const all = takeQuotations(written.join(''), 'pasted').quotations.flatMap(({ text, within }) =>
          within ? texts(within) : [text],
        );
        const quoted = written.filter((part) => part.startsWith('“')).map((part) => part.trim().slice(1, -1));
        if (quoted.length > 0) expect(all).toEqual(quoted);
      }),
    );
  });
});
