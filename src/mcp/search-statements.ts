import { z } from 'zod';
import { citeShort, type Library } from '../report/library';
import { type Answer, ask, type Hit } from '../search/ask';
import { isNarrowing } from '../search/filter/filter';
import { byReportLine } from '../wording/by-report';
import { missingValuesLine, narrowingLine } from '../wording/filter';
import { nearlySameCounted, nearlySameLine } from '../wording/nearly-same';
import { nothingFoundLines } from '../wording/nothing-found';
import { count, everythingLine, missingLine, quoted, readingLine, searchedLine } from '../wording/receipt';
import { fitting } from './bounded';
import { reportsNamed } from './meant';
import { SOURCE, sourceLines, sourceOf } from './source';
import { defineTool, limitInput, REPORTS_INPUT, ToolError } from './tool';

const MOST_RESULTS = 50;
const USUAL_RESULTS = 8;
/** Of a longer query only the first thousand signs are read, which is said. */
const LONGEST_QUERY = 2_000;
/** The same words in forty places. */
const MOST_BESIDE = 8;

const RESULT = SOURCE.extend({
  alsoAt: z.array(z.object({ id: z.string(), citation: z.string() })).describe('The same words elsewhere.'),
  nearlySame: z.array(z.string()).describe('Ids of statements that say nearly the same.'),
});
type Result = z.output<typeof RESULT>;

/** What to do with it: assistants read this, more surely than the description of a tool. */
const ADVICE: Readonly<Record<Answer['finding'], string>> = {
  answers:
    'Quote what you use exactly, each quotation with its citation, and a qualifier with what it qualifies.',
  near: 'None of these is an answer. Tell the person so first, with the sentence of the finding; offer these, if at all, as what comes nearest.',
  silent:
    'Tell the person so first, with the sentence of the finding. Whatever else you know of it does not come from these reports.',
};

const WRONG_QUERY = `is what to look for, in one line of at most ${LONGEST_QUERY} signs, e.g. local ownership`;

/** `search_statements`. */
export const searchStatements = defineTool({
  name: 'search_statements',
  title: 'Search the reports',
  description: [
    'Finds what the reports on UN peace operations say on a subject, word for word, best first.',
    'The finding comes first: "answers", "near" (nothing answers; what is nearest is listed apart and must never be presented as an answer) or "silent" (there is nothing). With near and silent, tell the person so in the given sentence before anything else.',
    'Quote statements verbatim, each with its citation; do not paraphrase them as if they were quotations.',
    'The query is one line: a subject in plain words (exit strategies), an exact "phrase", several subjects with ; between, -word to leave something out, and keys that narrow it: section:6.1 type:recommendation (or challenge, finding, context) support:agreed for:"Security Council" (who is asked to act) actor:Police topic:ddr report:beijing-2007.',
  ].join('\n'),
  input: z.strictObject({
    query: z
      .string({ error: WRONG_QUERY })
      .max(LONGEST_QUERY, WRONG_QUERY)
      .describe('What to look for, e.g. exit strategies type:recommendation'),
    reports: REPORTS_INPUT,
    limit: limitInput(MOST_RESULTS, USUAL_RESULTS),
    everything: z
      .boolean({ error: 'is true or false' })
      .default(false)
      .describe('Lists everything that mentions a word of the query, whether or not it answers.'),
  }),
  output: z.object({
    finding: z.enum(['answers', 'near', 'silent']),
    sentence: z.string().describe('The finding in a sentence: say it first.'),
    advice: z.string(),
    total: z.int().describe('How many statements answer.'),
    results: z.array(RESULT).describe('What answers, best first.'),
    nearest: z.array(RESULT).describe('What is nearest where nothing answers: these are no answers.'),
    leftOut: z.string().describe('What is not listed, and how to get it; empty for nothing.'),
    notes: z.string().describe('How the query was read, and what was searched.'),
    suggestions: z.array(z.string()).describe('Queries that would be answered.'),
  }),
  answer({ index }, { query, reports, limit, everything }) {
    const { library } = index;
    const ids = reportsNamed(index, reports);
    const line = ids.length === 0 ? query : `report:${ids.map((id) => `"${id}"`).join(',')} ${query}`;
    const answer = ask(index, line, limit, everything);
    const missing = missingValuesLine(library, answer);
    if (missing !== '') throw new ToolError(missing);
    const isFound = answer.outcome === 'found';
    if (!isFound && answer.readAs.length === 0 && !isNarrowing(answer.filter))
      throw new ToolError(nothingFoundLines(library, answer).join(' '));
    const all = (isFound ? answer.hits : answer.nearest).map((hit) => resultOf(library, hit));
    const shown = fitting(all);
    const sentence = sentenceOf(library, answer, shown.length);
    const data = {
      finding: answer.finding,
      sentence,
      advice: ADVICE[answer.finding],
      total: isFound ? answer.matched : 0,
      results: isFound ? shown : [],
      nearest: isFound ? [] : shown,
      leftOut: leftOutOf(answer, shown.length, all.length),
      notes: notesOf(library, answer),
      suggestions: isFound ? [] : answer.suggestions,
    };
    const lines = [
      `Finding: ${data.finding}. ${sentence}`,
      data.advice,
      ...shown.flatMap((one) => ['', ...resultLines(one)]),
      '',
      data.leftOut,
      data.suggestions.length > 0 ? `Try: ${data.suggestions.map(quoted).join(', ')}` : '',
      data.notes,
    ];
    return {
      text: lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
      data,
    };
  },
});

function resultOf(library: Library, { statement, alsoAt, nearlySame = [] }: Hit): Result {
  return {
    ...sourceOf(library, statement),
    alsoAt: alsoAt
      .slice(0, MOST_BESIDE)
      .map((place) => ({ id: place.id, citation: citeShort(library, place) })),
    nearlySame: nearlySame.slice(0, MOST_BESIDE).map(({ id }) => id),
  };
}

function resultLines(result: Result): string[] {
  const nearly = nearlySameLine({ nearlySame: result.nearlySame.map((id) => ({ id })) });
  return [
    ...sourceLines(result),
    ...(nearly === '' ? [] : [`  ${nearly}`]),
    ...result.alsoAt.map(({ id, citation }) => `  also: ${citation}  [${id}]`),
  ];
}

function sentenceOf(library: Library, answer: Answer, shown: number): string {
  if (answer.outcome === 'nothing-found') return nothingFoundLines(library, answer)[0] ?? '';
  const { matched, finding } = answer;
  const answering = `${count(matched, 'statement')} ${answer.isEverything ? (matched === 1 ? 'mentions' : 'mention') : matched === 1 ? 'answers' : 'answer'}.`;
  const first = matched > shown ? ` The first ${shown === 1 ? '' : `${shown} `}of them:` : '';
  const nothing = finding === 'answers' ? '' : 'Nothing answers.';
  return [missingLine(answer), nothing, everythingLine(answer), answering + first].filter(Boolean).join(' ');
}

function leftOutOf(answer: Answer, shown: number, fetched: number): string {
  if (answer.outcome === 'nothing-found') return '';
  const more = answer.matched - shown;
  if (more <= 0) return '';
  const how =
    shown < fetched
      ? 'this is all that one answer holds; narrow the query by section: or type:.'
      : answer.matched <= MOST_RESULTS
        ? `ask with limit ${answer.matched}.`
        : `ask with a higher limit (at most ${MOST_RESULTS}), or narrow the query by section: or type:.`;
  return `${count(more, 'more statement')}: ${how}`;
}

function notesOf(library: Library, answer: Answer): string {
  if (answer.outcome === 'nothing-found') return nothingFoundLines(library, answer).slice(1).join(' ');
  const { isEverything, mentioned } = answer;
  const others =
    isEverything || mentioned === 0
      ? ''
      : `${count(mentioned, 'other statement')} ${mentioned === 1 ? 'mentions' : 'mention'} a word of it: ask with everything.`;
  return [
    narrowingLine(library, answer),
    readingLine(answer),
    nearlySameCounted(answer),
    others,
    byReportLine(library, answer),
    searchedLine(answer),
  ]
    .filter(Boolean)
    .join(' ');
}
