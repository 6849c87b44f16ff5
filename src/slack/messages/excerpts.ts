import { clickOf } from '../../report/address';
import { antecedentsOf } from '../../report/antecedent';
import { citeShort, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { qualifierOf } from '../../report/qualifier';
import type { Hit } from '../../search/ask';
import { labelLine, precededBy, qualifiedBy } from '../../wording/labels';
import { nearlySameLine } from '../../wording/nearly-same';
import {
  type Block,
  introduced,
  type LinkedText,
  quotation,
  richText,
  words,
  wordsWithLinks,
} from '../blocks';
import { meantBy } from '../meant-statements';
import type { Choice } from '../modals/inputs';
import { actionsOn, type ExcerptAction, entriesFor, withMenu } from './excerpt-menu';

/** A statement, or several of one passage that somebody chose together, as an older version showed them. */
export interface Excerpt {
  hits: [Hit, ...Hit[]];
}

/** Statements of one passage as an excerpt, without the other places where their words stand. */
export function excerptOf([first, ...rest]: readonly [Statement, ...Statement[]]): Excerpt {
  const hit = (statement: Statement) => ({ statement, alsoAt: [], score: 0 });
  return { hits: [hit(first), ...rest.map(hit)] };
}

/** An excerpt for each hit: what is done with one is done with one statement. */
export function excerptsOf(hits: readonly Hit[]): Excerpt[] {
  return hits.map((hit) => ({ hits: [hit] }));
}

/**
 * The quotations of an excerpt, each with a menu of what one can do with it.
 * @param canPost whether it can be posted, see {@link actionsOn}
 */
export function excerptBlocks(
  library: Library,
  excerpt: Excerpt,
  canPost: boolean,
  { at = 0, question = '' }: Partial<Pick<ExcerptMenu, 'at' | 'question'>> = {},
): Block[] {
  return excerptWith(library, excerpt, { actions: actionsOn(canPost), at, question });
}

/** What the menu of an excerpt holds. */
export interface ExcerptMenu {
  actions: readonly ExcerptAction[];
  /** Entries behind these, default none. */
  more?: readonly Choice[];
  /** Place of the excerpt in the message. */
  at: number;
  /** What was asked; default nothing. */
  question?: string;
}

/** The same with a menu of one's choice. */
export function excerptWith(
  library: Library,
  { hits }: Excerpt,
  { actions, more = [], at, question = '' }: ExcerptMenu,
): Block[] {
  return hits.flatMap((hit, place) => [
    quotationBlock(library, hit, hits),
    withMenu(
      aboutHit(library, hit),
      [...entriesFor(meantBy(library, [hit.statement]), actions, question), ...more],
      at + place,
    ),
  ]);
}

/** The quotations of an excerpt, with nothing to do. */
export function excerptQuotation(library: Library, excerpt: Excerpt): Block[] {
  return excerptWith(library, excerpt, { actions: [], at: 0 });
}

/**
 * A statement with what introduces it and what it points to, and the next sentence where that qualifies it. Where it can be
 * read in a browser, its places stand below, as links: {@link aboutHit}, beside the menu, is a text without any.
 */
function quotationBlock(library: Library, hit: Hit, hits: Excerpt['hits']): Block {
  const { statement } = hit;
  const { leadIn, text } = statement;
  const before = antecedentsBeside(library, statement, hits);
  const qualifier = qualifierBeside(library, statement, hits);
  return richText(
    ...(leadIn ? [words(leadIn, { italic: true })] : []),
    ...(before.length > 0 ? [introduced(precededBy(before), textOf(before))] : []),
    quotation(text),
    ...(qualifier ? [words(qualifiedBy(qualifier)), quotation(qualifier.text)] : []),
    ...(isReadable(library, statement) ? [wordsWithLinks(...placesOf(library, hit))] : []),
  );
}

function isReadable(library: Library, statement: Statement): boolean {
  return clickOf(library, statement) !== null;
}

/** Where a hit stands, and the other places where the same words stand, each on its line. */
function placesOf(library: Library, { statement, alsoAt }: Hit): (string | LinkedText)[] {
  return [
    citationLink(library, statement),
    ...alsoAt.flatMap((place) => [`\nAlso: ${idAndLabels(place)}, `, citationLink(library, place)]),
  ];
}

/** The short citation of a statement, which leads to where it can be read. */
export function citationLink(library: Library, statement: Statement): LinkedText {
  return { text: citeShort(library, statement), address: clickOf(library, statement) };
}

/**
 * Id, type and support, and what says nearly the same; where they do not stand above as links, the citation, and the other
 * places where the same words stand.
 */
function aboutHit(library: Library, hit: Hit): string {
  const { statement, alsoAt } = hit;
  return [
    idAndLabels(statement),
    ...(isReadable(library, statement) ? [] : [citeShort(library, statement)]),
    nearlySameLine(hit),
    ...(isReadable(library, statement)
      ? []
      : alsoAt.map((place) => `Also: ${idAndLabels(place)}, ${citeShort(library, place)}`)),
  ]
    .filter(Boolean)
    .join('\n');
}

/** What a statement points to, unless the excerpt holds it. */
function antecedentsBeside(library: Library, statement: Statement, hits: Excerpt['hits']): Statement[] {
  return antecedentsOf(library, statement).filter(({ id }) => !hits.some((hit) => hit.statement.id === id));
}

function textOf(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join(' ');
}

/** What qualifies a statement of an excerpt, unless the excerpt goes on with it. */
function qualifierBeside(library: Library, statement: Statement, hits: Excerpt['hits']): Statement | null {
  const qualifier = qualifierOf(library, statement);
  return hits.some((hit) => hit.statement.id === qualifier?.id) ? null : qualifier;
}

/** The excerpt in words alone, for a message's `text`. */
export function excerptText(library: Library, { hits }: Excerpt): string {
  return hits
    .map((hit) => {
      const { statement } = hit;
      const before = antecedentsBeside(library, statement, hits);
      const qualifier = qualifierBeside(library, statement, hits);
      return [
        ...(statement.leadIn ? [statement.leadIn] : []),
        ...(before.length > 0 ? [`${precededBy(before)} “${textOf(before)}”`] : []),
        `“${statement.text}” ${idAndLabels(statement)}`,
        ...(qualifier ? [`${qualifiedBy(qualifier)} “${qualifier.text}”`] : []),
        citeShort(library, statement),
        ...[nearlySameLine(hit)].filter(Boolean),
      ].join('\n');
    })
    .join('\n');
}

/** `[6.1/1.3] challenge · the report's own voice`: the id is what `/peaceops show` takes. */
export function idAndLabels(statement: Statement): string {
  return `[${statement.id}] ${labelLine(statement)}`;
}
