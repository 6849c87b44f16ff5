import type { types } from '@slack/bolt';
import { citeShort, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { qualifierOf } from '../../report/qualifier';
import type { Hit } from '../../search/ask';
import { labelLine, qualifiedBy } from '../../wording/labels';
import { type Block, button, buttons, quotation, richText, smallPrint, words } from '../blocks';

/** Statements of one passage that are shown together under one citation. */
export interface Excerpt {
  hits: [Hit, ...Hit[]];
}

/** Statements of one passage as an excerpt, without the other places where their words stand. */
export function excerptOf([first, ...rest]: readonly [Statement, ...Statement[]]): Excerpt {
  const hit = (statement: Statement) => ({ statement, alsoAt: [], score: 0 });
  return { hits: [hit(first), ...rest.map(hit)] };
}

/** Groups hits of one passage, in the place of the best of them and in the report's order inside. */
export function excerptsOf(hits: readonly Hit[]): Excerpt[] {
  const byPassage = new Map<string, Excerpt>();
  for (const hit of hits) {
    const { report, section, passage } = hit.statement;
    const key = `${report} ${section.number} ${passage}`;
    const excerpt = byPassage.get(key);
    if (excerpt) excerpt.hits.push(hit);
    else byPassage.set(key, { hits: [hit] });
  }
  for (const { hits } of byPassage.values())
    hits.sort((a, b) => a.statement.source.start - b.statement.source.start);
  return [...byPassage.values()];
}

/**
 * The quotations of an excerpt, then what one can do with it.
 * @param canPost whether it can be posted to the channel, see {@link excerptButtons}
 */
export function excerptBlocks(library: Library, excerpt: Excerpt, canPost: boolean): Block[] {
  const statements = excerpt.hits.map(({ statement }) => statement);
  return [...excerptQuotation(library, excerpt), buttons(...excerptButtons(statements, canPost))];
}

/** What one can do with an excerpt; the keys are the buttons' action ids. */
const WORDS = { context: 'In context', cite: 'Cite', keep: 'Keep', post: 'Post to channel' } as const;

type ExcerptAction = keyof typeof WORDS;

/**
 * The buttons under an excerpt.
 * @param canPost whether *Post to channel* is among them: under what was posted already there is nothing left to post
 * @param but what the reader has before them already
 */
export function excerptButtons(
  statements: readonly Statement[],
  canPost: boolean,
  ...but: ExcerptAction[]
): types.Button[] {
  const value = { ids: statements.map(({ id }) => id) };
  const actions = Object.keys(WORDS) as ExcerptAction[];
  return actions
    .filter((action) => !but.includes(action) && (action !== 'post' || canPost))
    .map((action) => {
      const text = WORDS[action];
      return button({ action, text, label: `${text}: ${value.ids.join(', ')}`, value });
    });
}

/**
 * Each quotation with its id, type and support right under it, and the next sentence where that qualifies it.
 * The last also has the citation that they share.
 */
export function excerptQuotation(library: Library, { hits }: Excerpt): Block[] {
  return hits.flatMap((hit, at) => quotationBlocks(library, hit, hits, at));
}

function quotationBlocks(library: Library, hit: Hit, hits: Excerpt['hits'], at: number): Block[] {
  const { statement } = hit;
  const { leadIn } = statement;
  const introduced = at === 0 && leadIn ? [words(leadIn, { italic: true })] : [];
  const citation = at === hits.length - 1 ? [citeShort(library, statement)] : [];
  const qualifier = qualifierBeside(library, statement, hits);
  return [
    richText(...introduced, quotation(statement.text)),
    smallPrint(idAndLabels(statement), ...citation, ...alsoLines(library, hit)),
    ...(qualifier ? [richText(words(qualifiedBy(qualifier)), quotation(qualifier.text))] : []),
  ];
}

/** What qualifies a statement of an excerpt, unless the excerpt goes on with it. */
function qualifierBeside(library: Library, statement: Statement, hits: Excerpt['hits']): Statement | null {
  const qualifier = qualifierOf(library, statement);
  return hits.some((hit) => hit.statement.id === qualifier?.id) ? null : qualifier;
}

/** The excerpt in words alone, for a message's `text`. */
export function excerptText(library: Library, { hits }: Excerpt): string {
  const [{ statement }] = hits;
  const quotes = hits.flatMap((hit) => {
    const qualifier = qualifierBeside(library, hit.statement, hits);
    return [
      `“${hit.statement.text}” ${idAndLabels(hit.statement)}`,
      ...(qualifier ? [`${qualifiedBy(qualifier)} “${qualifier.text}”`] : []),
    ];
  });
  const lines = [...quotes, citeShort(library, statement)];
  return [...(statement.leadIn ? [statement.leadIn] : []), ...lines].join('\n');
}

function alsoLines(library: Library, { alsoAt }: Hit): string[] {
  return alsoAt.map((place) => `Also: ${idAndLabels(place)}, ${citeShort(library, place)}`);
}

/** `[6.1/1.3] challenge · the report's own voice`: the id is what `/peaceops show` takes. */
function idAndLabels(statement: Statement): string {
  return `[${statement.id}] ${labelLine(statement)}`;
}
