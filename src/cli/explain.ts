import { citeShort, type Library } from '../report/library';
import { fold } from '../search/analyze';
import type { ExplainedResult, Explanation, MeaningPart } from '../search/explain';
import type { Writer } from '../search/index-entries';
import { type Alternative, onlyNarrows, type QueryUnit } from '../search/query';
import { narrowingLine } from '../wording/filter';
import { count, quoted } from '../wording/receipt';
import { columns } from './columns';
import { type Terminal, wrapped } from './terminal';

const LONGEST_WORD = 18;

const FINDINGS = { answers: 'Answered', near: 'No answer, but near', silent: 'Silent' } as const;
const LISTED = "There are no words to look for: what passes is listed in the report's order.";

/** How a query was read, whether that is an answer, and how each of the first results earned its place. */
export function printExplanation(terminal: Terminal, library: Library, explanation: Explanation): void {
  const { query, finding, results } = explanation;
  const answered = finding === 'answers';
  const narrowing = narrowingLine(library, query);
  if (narrowing !== '') terminal.out(wrapped(narrowing, '', terminal));
  if (query.units.length === 0 && query.phrases.length === 0) {
    terminal.out(
      wrapped(onlyNarrows(query) ? LISTED : 'There is nothing to look for in that.', '', terminal),
    );
    return;
  }
  if (query.units.length > 0)
    terminal.out(heading('How it was read, and how much each word tells', terminal));
  for (const unit of query.units) printUnit(terminal, explanation, unit);
  for (const { word, information } of query.topics)
    terminal.out(
      columns([padded(word), figure(information)], 'what the words point to together', '  ', terminal),
    );
  for (const phrase of query.phrases)
    terminal.out(wrapped(`only where ${quoted(phrase)} stands`, '  ', terminal));
  terminal.out(`\n${heading(FINDINGS[finding], terminal)}`);
  terminal.out(wrapped(decision(explanation, library), '  ', terminal));
  const shown = answered ? results : results.slice(0, 1);
  if (shown.length > 0)
    terminal.out(
      `\n${heading(answered ? 'How the first results earned their place' : 'The best, not shown', terminal)}`,
    );
  shown.forEach((result, at) => {
    if (at > 0) terminal.out('');
    printResult(terminal, library, explanation, result, at + 1);
  });
}

function printUnit(terminal: Terminal, { nameOf }: Explanation, unit: QueryUnit): void {
  const { word, typed, light, absent, otherMatter, information } = unit;
  const notes = [
    fold(typed) === word ? '' : `typed ${quoted(typed)}`,
    light ? 'common word' : '',
    absent ? 'not in the reports' : '',
    otherMatter ? 'a matter of office or private life' : '',
  ].filter(Boolean);
  terminal.out(columns([padded(word), figure(information)], notes.join(', '), '  ', terminal));
  const groups = new Map<string, { columns: string[]; names: string[] }>();
  for (const alternative of [...unit.alternatives].sort((a, b) => worth(b) - worth(a))) {
    const weight = weightInWords(alternative);
    const key = `${alternative.because} ${weight}`;
    const group = groups.get(key) ?? {
      columns: [alternative.because.padEnd(8), weight.padEnd(10)],
      names: [],
    };
    group.names.push(alternative.because === 'word' ? word : nameOf(alternative));
    groups.set(key, group);
  }
  for (const { columns: cells, names } of groups.values())
    terminal.out(terminal.colours.dim(columns(cells, names.join(', '), '      ', terminal)));
}

function decision(explanation: Explanation, library: Library): string {
  const { query, covered, nearest, evidence, matched } = explanation;
  if (matched === 0) return 'No statement has any of it.';
  const byWords = `The words of a statement cover ${percent(covered)} of what the query tells.`;
  const byMeaning = `The text nearest by meaning has a cosine of ${figure(nearest)}.`;
  const needs = `That and what is absent make ${figure(evidence.has)}; an answer needs ${figure(evidence.needs)}.`;
  const listed = `${count(matched, 'statement')} of ${library.statements.length} would be listed.`;
  if (query.phrases.length > 0) return `What has the phrase answers. ${listed}`;
  return [byWords, ...(query.nearness === null ? [] : [byMeaning]), needs, listed].join(' ');
}

function printResult(
  terminal: Terminal,
  library: Library,
  { query, nameOf }: Explanation,
  { statement, score, coverage, mentionFactor, wordsWorth, parts, meaning }: ExplainedResult,
  place: number,
): void {
  const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
  terminal.out(columns([`${place}.`], beginning(statement.text, terminal.width - 6), '  ', terminal));
  terminal.out(
    terminal.colours.cyan(wrapped(`${citeShort(library, statement)}  [${statement.id}]`, '     ', terminal)),
  );
  const byWords = `${figure(sum * wordsWorth)} by words, which cover ${percent(coverage)}`;
  const byMeaning = meaning === null ? '' : ` + ${figure(meaning.contribution)} by meaning`;
  const both = mentionFactor === 1 ? byWords + byMeaning : `(${byWords}${byMeaning})`;
  const forMention = mentionFactor === 1 ? '' : ` × ${figure(mentionFactor)} as it only mentions its matter`;
  terminal.out(wrapped(`score ${figure(score)} = ${both}${forMention}`, '     ', terminal));
  if (meaning !== null && meaning.contribution > 0)
    terminal.out(wrapped(foundBy(meaning), '     ', terminal));
  for (const { unit, counted, contribution } of parts) {
    const name = counted.because === 'word' ? 'word' : `${counted.because} ${nameOf(counted)}`;
    terminal.out(columns([padded(unit.word), figure(contribution).padStart(5)], name, '     ', terminal));
  }
  const missed = query.units.filter((unit) => !parts.some((part) => part.unit === unit));
  if (missed.length > 0)
    terminal.out(
      terminal.colours.dim(
        wrapped(`nothing of ${missed.map(({ word }) => quoted(word)).join(', ')}`, '     ', terminal),
      ),
    );
}

/** What is said behind an index entry of who wrote it. */
const WRITTEN: Readonly<Record<Writer, string>> = {
  editor: '',
  machine: ', written by a machine',
  draft: ', drafted from the thesaurus',
};

function foundBy({ by: { text, writer }, cosine }: MeaningPart): string {
  const nearest = writer === null ? 'its own words' : `the index entry ${quoted(text)}${WRITTEN[writer]}`;
  return `nearest by meaning: ${nearest}, cosine ${figure(cosine)}`;
}

function heading(text: string, terminal: Terminal): string {
  return terminal.colours.bold(wrapped(text, '', terminal));
}

function padded(word: string): string {
  const characters = [...word];
  const shown =
    characters.length > LONGEST_WORD ? [...characters.slice(0, LONGEST_WORD - 1), '…'] : characters;
  return shown.join('') + ' '.repeat(LONGEST_WORD - shown.length);
}

/** As many of a text's words as fit a line. */
function beginning(text: string, width: number): string {
  if (text.length <= width) return text;
  return `${text.slice(0, width - 1).replace(/\s+\S*$/, '')} …`;
}

/** `0.68`, or `0.68 × 1/2` for a concept that two words of the query name together. */
function weightInWords({ weight, share }: Alternative): string {
  return share === 1 ? figure(weight) : `${figure(weight)} × 1/${Math.round(1 / share)}`;
}

function worth({ weight, share }: Alternative): number {
  return weight * share;
}

function figure(number: number): string {
  return number.toFixed(2);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
