import { LONGEST_DRAFT } from '../../src/mcp/check-quotations';
import type { Source } from '../../src/mcp/source';
import { libraryOf } from '../../src/report/library';
import { ask } from '../../src/search/ask';
import { indexStatements } from '../../src/search/index-statements';
import { nothingFoundLines } from '../../src/wording/nothing-found';
import { type Assistant, assistantOf } from '../support/assistant';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { severalSmall, smallIndex } from '../support/small-library';

let one: Assistant;
let both: Assistant;

beforeAll(async () => {
  one = await assistantOf(beijing().index);
  both = await assistantOf(
    indexStatements(
      severalSmall({
        bergen: { '1 Police': ['Police patrol by day.', 'Police should train.'], '2 Exit': ['Troops left.'] },
        oslo: { '1 Police': ['Police patrol by night.'] },
      }),
    ),
  );
});

afterAll(async () => {
  await one.close();
  await both.close();
});

const found = (text: string) => text.split('\n')[0];

describe('the tools of assistants', () => {
  it('are listed as changing nothing, each with schemas and a description', async () => {
    const { tools } = await one.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search_statements',
      'get_statements',
      'check_quotations',
      'cite',
      'who_must_do_what',
      'list_reports',
      'list_sections',
    ]);
    for (const { annotations, outputSchema, description, title } of tools) {
      expect(annotations).toEqual({
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      expect(outputSchema?.type).toBe('object');
      expect(description?.length).toBeGreaterThan(100);
    }
    expect(tools[0]?.description).toMatch(/verbatim.*citation/);
    expect(tools[0]?.description).toMatch(/"near".*never be presented as an answer.*"silent"/);
    expect(one.client.getInstructions()).toMatch(/near or silent/);
    expect(one.client.getServerVersion()).toMatchObject({ name: 'peaceops', version: '1.2.3' });
  });

  it('refuse a tool that there is not, and input that does not fit, in one sentence', async () => {
    for (const [name, input, sentence] of [
      ['look_up', {}, /^There is no tool “look_up”; there are search_statements, .*list_sections\.$/],
      [
        'search_statements',
        {},
        'search_statements: query is what to look for, in one line of at most 2000 signs, e.g. local ownership.',
      ],
      [
        'search_statements',
        { query: 'police', limit: 0 },
        'search_statements: limit is a whole number from 1 to 50.',
      ],
      ['search_statements', { query: 'police', section: '6' }, 'search_statements has no input “section”.'],
      [
        'search_statements',
        { query: '?!' },
        'There is nothing to look for in that; name a subject, for example local ownership.',
      ],
      [
        'search_statements',
        { query: 'police section:99' },
        'There is no section “99”; choose 1, 2, 3, 4, 5, 6, 7, 8 or 9.',
      ],
      [
        'search_statements',
        { query: 'police', reports: ['oslo-2008'] },
        'There is no report “oslo-2008”; choose beijing-2007. list_reports shows the ids of all.',
      ],
      [
        'search_statements',
        { query: 'police', reports: ['"'] },
        'Name each report by its id; list_reports shows them.',
      ],
      [
        'get_statements',
        { ids: [] },
        'get_statements: ids is a list of 1 to 20 ids of statements, e.g. ["6.1/1.3"].',
      ],
      [
        'get_statements',
        { ids: '6.1/1.3' },
        'get_statements: ids is a list of 1 to 20 ids of statements, e.g. ["6.1/1.3"].',
      ],
      [
        'get_statements',
        { ids: ['6.1/1.99'] },
        'There is no statement “6.1/1.99”; near it: 6.1/1.1, 6.1/1.2, 6.1/1.3 or 6.1/1.4. search_statements finds statements by their words.',
      ],
      [
        'get_statements',
        { ids: ['6.1'] },
        '“6.1 Local Ownership” is a section; search_statements with the query section:6.1 lists what stands in it.',
      ],
      [
        'cite',
        { ids: ['6.1/1.3'], format: 'docx' },
        'cite: format is one of text, markdown, csl-json, ris, bibtex.',
      ],
      [
        'check_quotations',
        { draft: 7 },
        'check_quotations: draft is a text of at most 500000 signs, with what it quotes in quotation marks.',
      ],
    ] as const) {
      const { isError, text, data } = await one.call(name, input);
      expect([name, isError, data, text]).toEqual([
        name,
        true,
        undefined,
        typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
      ]);
    }
  });

  it('ask which report is meant where several have an id', async () => {
    const { isError, text } = await both.call('get_statements', { ids: ['1/1.1'] });
    expect([isError, text]).toEqual([
      true,
      'Several reports have a statement “1/1.1”; say which: bergen/1/1.1 or oslo/1/1.1.',
    ]);
  });

  it('say only that something is broken where something is, and tell the host what', async () => {
    const fault = new Error('words of a draft');
    const faults: unknown[] = [];
    const broken = await assistantOf(beijing().index, {
      check: async () => {
        throw fault;
      },
      onFault: (error) => faults.push(error),
    });
    const { isError, text } = await broken.call('check_quotations', { draft: '“a b c d”' });
    expect([isError, text]).toEqual([
      true,
      'check_quotations failed at that, which is a fault of PeaceOps; ask in other words.',
    ]);
    expect(faults).toEqual([fault]);
    await broken.close();
  });
});

describe('search_statements', () => {
  it('says what answers, word for word, with citation and qualifier, and how to get the rest', async () => {
    const { text, data } = await one.call('search_statements', { query: 'exit strategies', limit: 1 });
    const answer = ask(beijing().index, 'exit strategies');
    expect(answer.outcome === 'found' && answer.matched).toBe(data.total);
    expect(data).toMatchObject({
      finding: 'answers',
      sentence: `${data.total} statements answer. The first of them:`,
      leftOut: `${data.total - 1} more statements: ask with limit ${data.total}.`,
      nearest: [],
      results: [
        {
          id: '3/17.2',
          text: 'It was agreed that elections should not be viewed as a ‘benchmark’ to exit.',
          citation: 'Beijing 2007, 3 International Peace Operations: Trends and Challenges, para. 17',
          support: { level: 'agreed', words: 'It was agreed' },
          qualifier: { id: '3/17.3' },
          address: null,
        },
      ],
    });
    expect(text).toContain('[3/17.2] “It was agreed that elections should not be viewed');
    expect(text).toContain('The next sentence qualifies this [3/17.3]: “On the contrary,');
  });

  it.each(['nuclear disarmament', 'parental leave'])(
    'says first that nothing answers, in the sentence that people are told: %s',
    async (query) => {
      const answer = ask(beijing().index, query);
      if (answer.outcome === 'found') throw new Error('is answered');
      const [sentence = ''] = nothingFoundLines(beijing().library, answer);
      const { text, data } = await one.call('search_statements', { query });
      expect(found(text)).toBe(`Finding: ${answer.finding}. ${sentence}`);
      expect(data).toMatchObject({ finding: answer.finding, sentence, total: 0, results: [] });
      expect(data.nearest.map(({ id }: Source) => id)).toEqual(
        answer.nearest.map(({ statement }) => statement.id),
      );
      expect(data.advice).toMatch(/^None of these is an answer\.|^Tell the person so first/);
    },
  );

  it('searches the reports that are named alone', async () => {
    const { data } = await both.call('search_statements', {
      query: 'police',
      reports: ['oslo'],
      limit: 50,
    });
    expect(new Set(data.results.map(({ report }: Source) => report))).toEqual(new Set(['oslo']));
    expect(data.notes).toContain('Narrowed to');
  });

  it('lists everything that mentions a word where that is asked for', async () => {
    const usual = await one.call('search_statements', { query: 'child soldiers reintegration' });
    const { data } = await one.call('search_statements', {
      query: 'child soldiers reintegration',
      everything: true,
    });
    expect(data.total).toBeGreaterThan(usual.data.total);
    expect(data.sentence).toMatch(
      /^Everything that mentions it, whether or not it answers\. \d+ statements mention\./,
    );
    expect(usual.data.notes).toContain('ask with everything.');
  });

  it('says how to go on where an answer cannot hold what is asked for', async () => {
    const long = `Police ${'patrol the district by day and by night '.repeat(40)}`;
    const paragraphs = Array.from(
      { length: 40 },
      (_, at) => `${long} in sector ${at} of ${'abcdefghij'[at % 10]}${at}.`,
    );
    const index = smallIndex({ '1 Police': paragraphs });
    const assistant = await assistantOf(index);
    const { text, data } = await assistant.call('search_statements', { query: 'section:1', limit: 40 });
    expect(data.results.length).toBeGreaterThan(5);
    expect(data.results.length).toBeLessThan(40);
    expect(data.leftOut).toBe(
      `${40 - data.results.length} more statements: this is all that one answer holds; narrow the query by section: or type:.`,
    );
    expect(text).toContain(data.leftOut);
    expect(text.length).toBeLessThan(60_000);
    await assistant.close();
  });
});

describe('the other tools', () => {
  it('get_statements gives a statement in its context, and takes ids as people write them', async () => {
    const { data, text } = await one.call('get_statements', {
      ids: ['[2/8.2], beijing-2007/6.1/1.3', '2/8.2'],
    });
    expect(data.statements.map(({ id }: Source) => id)).toEqual(['2/8.2', '6.1/1.3']);
    expect(data.statements[0].context.passage).toContain(
      'was also discussed. Everyone agreed that in most cases, exits have been premature. It was suggested',
    );
    expect(text).toContain(`In full: ${data.statements[0].citationInFull}`);
  });

  it('check_quotations says what differs, and what stands in the report', async () => {
    const draft =
      'It says that “everyone agreed that in all cases, exits have been premature”, and “no more than a myth of the ages”.';
    const { data, text } = await one.call('check_quotations', { draft });
    expect(data).toMatchObject({
      summary: '2 quotations: 1 altered, 1 not in the report.',
      problems: 2,
      quotations: [
        {
          verdict: 'altered',
          differences: ['“all” in place of “most”'],
          places: [
            { ids: ['2/8.2'], text: 'Everyone agreed that in most cases, exits have been premature.' },
          ],
        },
        { verdict: 'not-in-report' },
      ],
    });
    expect(text).toContain('differs: “all” in place of “most”');
  });

  it('check_quotations says what it did not look at', async () => {
    const draft = `An “open one.\n\n${'x '.repeat(LONGEST_DRAFT / 2)} “Everyone agreed that in most cases”`;
    const { data, text } = await one.call('check_quotations', { draft });
    expect(data.quotations).toEqual([]);
    expect(data.notChecked).toEqual([
      'Only the first 50000 signs were looked at; check the rest apart.',
      'Line 1: a quotation mark opens here and none closes; not checked.',
    ]);
    expect(text).toContain('No quotation found;');
  });

  it('check_quotations says why it cannot check now', async () => {
    const busy = await assistantOf(beijing().index, { check: async () => ({ sorry: 'Not now.' }) });
    expect(await busy.call('check_quotations', { draft: '“a”' })).toMatchObject({
      isError: true,
      text: 'Not now.',
    });
    await busy.close();
  });

  it('cite gives each passage as it is copied, and what takes it back beside it', async () => {
    const { data, text } = await one.call('cite', { ids: ['3/17.2', '6.1/1.3'], format: 'text' });
    expect(data.citations.map(({ ids }: { ids: string[] }) => ids)).toEqual([['3/17.2'], ['6.1/1.3']]);
    expect(data.citations[0].qualifiers).toMatchObject([{ id: '3/17.3' }]);
    expect(text).toMatch(/^“It was agreed that elections[^”]+”\n/);
    expect((await one.call('cite', { ids: ['3/17.2'], format: 'csl-json' })).text).toContain('"type"');
  });

  it('who_must_do_what lists what an actor is asked, or all actors', async () => {
    const all = await one.call('who_must_do_what');
    expect(all.data.actors[0]).toMatchObject({ recommendations: [] });
    expect(all.data.leftOut).toBe('What one is asked: name it as actor.');
    const { actor, asked } = all.data.actors[0];
    const { data } = await one.call('who_must_do_what', { actor, limit: 2 });
    expect(data.actors[0].recommendations).toHaveLength(2);
    for (const { addressees } of data.actors[0].recommendations) expect(addressees).toContain(actor);
    expect(data.leftOut).toContain(`${asked - 2} more recommendations:`);
    const guess = await one.call('who_must_do_what', { actor: 'secretry counsil' });
    expect(guess.data).toMatchObject({
      isGuess: true,
      sentence: 'No actor is called “secretry counsil”; these come near.',
    });
  });

  it('list_reports and list_sections show what there is', async () => {
    expect((await both.call('list_reports')).data.reports).toMatchObject([
      { report: 'bergen', statements: { all: 3 }, uri: 'peaceops://report/bergen' },
      { report: 'oslo', shortTitle: 'Oslo 2030', statements: { all: 1 } },
    ]);
    expect((await both.call('list_reports')).text).toMatch(/\nA text that stands twice is counted once\.$/);
    const { data, text } = await both.call('list_sections', { reports: ['bergen'] });
    expect(data.sections).toMatchObject([
      {
        title: 'Police',
        query: 'section:bergen/1',
        statements: { recommendation: 1, all: 2 },
        uri: 'peaceops://section/bergen/1',
      },
      { number: 'bergen/2', title: 'Exit' },
    ]);
    expect(text).toMatch(/^The Bergen Report {2}\[bergen\]\n {2}1 Police: 1 recommendation, 1 finding\n/);
  });
});

describe('where there is a reader page', () => {
  it('each statement, section and report has its address', async () => {
    const addressOf = (place: string) => `https://peaceops.example.org/r/${place}`;
    const { library } = beijing();
    const read = libraryOf(library.reports, library.statements, [], { addressOf, clickOf: addressOf });
    const assistant = await assistantOf({ ...beijing().index, library: read });
    const { data, text } = await assistant.call('get_statements', { ids: ['6.1/1.3'] });
    expect(data.statements[0].address).toBe(addressOf('beijing-2007/6.1/1.3'));
    expect(text).toContain(addressOf('beijing-2007/6.1/1.3'));
    expect((await assistant.call('cite', { ids: ['6.1/1.3'] })).data.citations[0].address).toBe(
      addressOf('beijing-2007/6.1/1.3'),
    );
    expect((await assistant.call('list_reports')).data.reports[0].address).toBe(addressOf('beijing-2007'));
    expect((await assistant.call('list_sections')).data.sections[0].address).toBe(
      addressOf('beijing-2007/1'),
    );
    await assistant.close();
  });
});

describe('resources and prompts', () => {
  it('the text of a section is what the report says, and names its subsections', async () => {
    const { contents } = await one.client.readResource({ uri: 'peaceops://section/beijing-2007/6' });
    const { text } = contents[0] as { text: string };
    for (const statement of beijing().library.statements.filter(({ section }) => section.number === '6'))
      expect(text).toContain(statement.text);
    expect(text).toContain('6.1 Local Ownership: peaceops://section/beijing-2007/6.1');
  });

  it('a report is listed, and read with each passage behind its id', async () => {
    const { resources } = await one.client.listResources();
    expect(resources).toMatchObject([{ uri: 'peaceops://report/beijing-2007', title: 'Beijing 2007' }]);
    const { contents } = await one.client.readResource({ uri: 'peaceops://report/beijing-2007' });
    const { text } = contents[0] as { text: string };
    expect(Buffer.byteLength(text)).toBeLessThan(61_000);
    for (const { title } of beijing().library.reports[0]?.sections ?? []) expect(text).toContain(title);
    expect(text).toContain(
      '\n[6.1/1] The issue of local ownership was stressed by the participants. This is',
    );
  });

  it('a section that is longer than an answer holds is cut between passages, and says so', async () => {
    const paragraphs = Array.from(
      { length: 99 },
      (_, at) => `Police ${'patrol the harbour '.repeat(50)}in ${at}.`,
    );
    const long = await assistantOf(smallIndex({ '1 Police': paragraphs }));
    const { contents } = await long.client.readResource({ uri: 'peaceops://section/small/1' });
    const { text } = contents[0] as { text: string };
    expect(Buffer.byteLength(text)).toBeLessThan(60_200);
    const [, more = ''] =
      /\[This is not all: (\d+) lines more\. Read it by search_statements/.exec(text) ?? [];
    expect(text.match(/^\[1\/\d+\] Police /gm)).toHaveLength(99 - Number(more));
    expect(Number(more)).toBeGreaterThan(0);
    await long.close();
  });

  it('one that is not there is said in a sentence', async () => {
    for (const [uri, sentence] of [
      ['peaceops://report/oslo', 'There is no report “oslo”; list_reports shows the ids of all.'],
      [
        'peaceops://section/beijing-2007/99',
        'There is no section “beijing-2007/99”; list_sections shows the sections of each report.',
      ],
      ['peaceops://section/%E0%A4%A/1', 'There is no report “%E0%A4%A”; list_reports shows the ids of all.'],
    ] as const)
      await expect(one.client.readResource({ uri })).rejects.toThrow(sentence);
  });

  it('names of reports and sections are completed', async () => {
    const ref = { type: 'ref/resource', uri: 'peaceops://section/{report}/{number}' } as const;
    const { completion } = await one.client.complete({
      ref,
      argument: { name: 'number', value: '5.1' },
      context: { arguments: { report: 'beijing-2007' } },
    });
    expect(completion.values).toEqual(['5.1', '5.1.1', '5.1.2', '5.1.3']);
  });

  it('a prompt has a draft checked', async () => {
    const { messages } = await one.client.getPrompt({
      name: 'check_draft',
      arguments: { draft: 'It says “x”.' },
    });
    expect(messages).toMatchObject([
      { content: { text: expect.stringMatching(/check_quotations[\s\S]+It says “x”\.$/) } },
    ]);
  });
});

describe('whatever an assistant sends', () => {
  const { statements } = beijing().library;
  const words = [
    'police',
    'exit',
    'report:',
    'section:6',
    'type:',
    '"local ownership',
    ';',
    '-training',
    'for:"Security Council"',
    '‮',
    '💥',
  ];
  const anyQuery = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...statements).map(({ text }) => text),
  );
  const anyId = fc.oneof(
    fc.constantFrom(...statements).map(({ id }) => id),
    fc.constantFrom('6.1', '', '../..', '6.1/1.3 or 1=1', '__proto__', 'beijing-2007/6.1/1.3', '6.1/9'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const anyCall = fc.oneof(
    fc.record({
      name: fc.constant('search_statements'),
      input: fc.record({
        query: anyQuery,
        limit: fc.integer({ min: -1, max: 51 }),
        everything: fc.boolean(),
      }),
    }),
    fc.record({
      name: fc.constantFrom('get_statements', 'cite'),
      input: fc.record({ ids: fc.array(anyId, { maxLength: 21 }) }),
    }),
    fc.record({ name: fc.constant('who_must_do_what'), input: fc.record({ actor: anyQuery }) }),
    fc.record({
      name: fc.constant('check_quotations'),
      input: fc.record({ draft: anyQuery.map((text) => `“${text}”`), pasted: fc.boolean() }),
    }),
    fc.record({
      name: fc.constantFrom('list_sections', 'cite', 'search_statements', 'x'),
      input: fc.dictionary(
        fc.constantFrom('reports', 'ids', 'query', '__proto__'),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    }),
  );

  it('is answered within bounds, with what the reports say, or refused in a sentence', async () => {
    const said = new Map(statements.map(({ id, text }) => [id, text]));
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(anyCall, async ({ name, input }) => {
        const { isError, text, data } = await one.call(name, input);
        expect(text.length + JSON.stringify(data ?? {}).length).toBeLessThan(100_000);
        expect(text).not.toContain('fault of PeaceOps');
        if (isError) {
          expect(text).toMatch(/^[^\n]{1,700}[.?]$/u);
          return;
        }
        answered += 1;
        const quoted: Source[] = data.results ?? data.statements ?? [];
        for (const source of [...quoted, ...(data.nearest ?? [])])
          expect(source.text).toBe(said.get(source.id));
        for (const source of quoted) expect(text).toContain(`“${source.text}”`);
      }),
      { numRuns: 250 },
    );
    expect(answered).toBeGreaterThan(50);
  });
});
