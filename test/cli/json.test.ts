import { readFileSync } from 'node:fs';
import { answerAsJson, statementAsJson } from '../../src/cli/json';
import { ask } from '../../src/search/ask';
import type { FilterNote } from '../../src/search/filter/filter';
import { beijing } from '../support/corpus';
import { citationOf } from '../support/expected';
import { misfits, type Shape } from '../support/shape';
import { bare, sliceOf } from '../support/whole';

const { library, index } = beijing();
const oneOf =
  (...values: unknown[]) =>
  (value: unknown) =>
    values.includes(value);

const SECTION: Shape = { number: 'string', title: 'string' };
const SUPPORT: Shape = {
  level: oneOf('agreed', 'recommended', 'stressed', 'suggested', 'some', 'none'),
  words: 'string',
};
const TYPE: Shape = oneOf('recommendation', 'challenge', 'finding', 'context');
const RESULT: Shape = {
  id: 'string',
  report: 'string',
  section: SECTION,
  citation: 'string',
  leadIn: 'string|null',
  text: 'string',
  type: TYPE,
  support: SUPPORT,
  actors: ['string'],
  addressees: ['string'],
  antecedent: (value) => value === null || misfits(value, { id: 'string', text: 'string' }).length === 0,
  qualifier: (value) => value === null || misfits(value, { id: 'string', text: 'string' }).length === 0,
  score: 'number',
  alsoAt: [{ id: 'string', citation: 'string', support: SUPPORT }],
  nearlySame: [{ id: 'string', citation: 'string', text: 'string' }],
};
const FILTER: Shape = {
  types: [TYPE],
  support: ['string'],
  sections: ['string'],
  actors: ['string'],
  addressees: ['string'],
  involved: ['string'],
  reports: ['string'],
  topics: ['string'],
  without: ['string'],
};
const KIND = oneOf('types', 'support', 'sections', 'actors', 'addressees', 'involved', 'reports', 'topics');
const NOTES: Readonly<Record<string, Shape>> = {
  'read-as': { note: 'string', kind: KIND, typed: 'string', values: ['string'] },
  'no-such-value': { note: 'string', kind: KIND, typed: 'string', nearest: ['string'], choices: ['string'] },
  'no-such-key': { note: 'string', typed: 'string', key: 'string', instead: 'string' },
  'no-exclusion': { note: 'string', typed: 'string' },
};
const isNote: Shape = (value) => misfits(value, NOTES[(value as FilterNote).note] ?? 'no note').length === 0;
const ANSWER: Shape = {
  query: 'string',
  outcome: oneOf('found', 'nothing-found'),
  finding: oneOf('answers', 'near', 'silent'),
  words: 'string',
  filter: FILTER,
  filterNotes: [isNote],
  readAs: ['string'],
  isCut: 'boolean',
  total: 'number',
  nearlySame: 'number',
  searched: { statements: 'number', reports: 'number' },
  byReport: [{ report: 'string', matched: 'number' }],
  mentioned: 'number',
  results: [RESULT],
  nearest: [RESULT],
  corrections: [{ from: 'string', to: 'string' }],
  expansions: [{ from: 'string', to: ['string'] }],
  byIndexEntries: ['string'],
  topics: ['string'],
  silentOn: ['string'],
  unanswered: ['string'],
  withoutFilter: 'number|null',
  suggestions: ['string'],
};
const STATEMENT: Shape = {
  id: 'string',
  report: 'string',
  section: SECTION,
  passage: 'string',
  leadIn: 'string|null',
  text: 'string',
  source: { file: 'string', start: 'number', end: 'number' },
  type: TYPE,
  support: SUPPORT,
  actors: ['string'],
  addressees: ['string'],
};

describe('an answer for programs', () => {
  it.each([
    'local ownership',
    'importance of the UN',
    'ownreship',
    'police actor:polcie',
    'police section:99',
    'police sectoin:6',
    'volcano insurance',
    'mandate zzxqv',
    '',
    '🚢',
  ])('has the documented form: %j', (query) => {
    expect(misfits(answerAsJson(library, ask(index, query), 1000), ANSWER)).toEqual([]);
  });

  it('counts all results and gives as many as asked for', () => {
    const answer = ask(index, 'local ownership');
    const all = answerAsJson(library, answer, 1000);
    expect(all.total).toBe(all.results.length);
    expect(all.total).toBeGreaterThan(3);
    const three = answerAsJson(library, answer, 3);
    expect(three).toEqual({ ...all, results: all.results.slice(0, 3) });
  });

  it('gives the best results first', () => {
    const scores = answerAsJson(library, ask(index, 'local ownership'), 1000).results.map(
      ({ score }) => score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('cites each place of a text that stands twice', () => {
    const { results } = answerAsJson(library, ask(index, '"emerging role as a global peacekeeper"'), 10);
    expect(results).toHaveLength(1);
    expect(
      [results[0]?.citation, ...(results[0]?.alsoAt ?? []).map(({ citation }) => citation)].sort(),
    ).toEqual([citationOf('2/3-7.1'), citationOf('3/4-7.1')]);
  });

  it('has the next sentence where that qualifies the statement', () => {
    const answer = answerAsJson(library, ask(index, '"not be viewed as a ‘benchmark’"'), 10);
    expect(answer.results.map(({ id, qualifier }) => [id, qualifier])).toEqual([
      [
        '3/17.2',
        {
          id: '3/17.3',
          text: 'On the contrary, studies show that turbulence within the population usually occurs after an election.',
        },
      ],
    ]);
    expect(answerAsJson(library, ask(index, '"everyone agreed"'), 10).results[0]?.qualifier).toBeNull();
  });

  it('that found nothing has no results and says what was searched', () => {
    const answer = answerAsJson(library, ask(index, 'volcano insurance'), 10);
    expect(answer).toMatchObject({
      query: 'volcano insurance',
      outcome: 'nothing-found',
      total: 0,
      searched: { statements: 271, reports: 1 },
      results: [],
    });
  });
});

describe('a statement for programs', () => {
  it('has the documented form', () => {
    for (const statement of library.statements)
      expect(misfits(statementAsJson(library, statement), STATEMENT)).toEqual([]);
  });

  it('leads to its words in the file that it names', () => {
    const [report] = library.reports;
    if (!report) throw new Error('no report');
    for (const statement of library.statements) {
      const { text, source } = statementAsJson(library, statement);
      expect(source.file).toBe('data/reports/beijing-2007.md');
      expect(bare(sliceOf(readFileSync(source.file, 'utf8'), report, source))).toBe(bare(text));
    }
  });
});
