import { citeShort, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { qualifierOf } from '../../report/qualifier';
import type { Hit } from '../../search/ask';
import { labelLine } from '../../wording/labels';
import { qualifiedBy } from '../../wording/qualified';
import { type Block, button, buttons, quotation, richText, smallPrint, words } from '../blocks';

/** Statements of one passage that are shown together under one citation. */
export interface Excerpt {
  hits: [Hit, ...Hit[]];
}

/** Groups hits that share a passage, in the place of the best of them and in the report's order inside. */
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

/** Who sees the excerpt: in public there is nothing left to post to the channel. */
export type Audience = 'private' | 'public';

/**
 * Each quotation with its id, type and support right under it, and the next sentence where that qualifies it; with
 * the last the citation that they share; then the buttons.
 */
export function excerptBlocks(library: Library, { hits }: Excerpt, audience: Audience): Block[] {
  const blocks = hits.flatMap((hit, at) => quotedBlocks(library, hit, hits, at));
  const value = { ids: hits.map(({ statement }) => statement.id) };
  const what = value.ids.join(', ');
  const inContext = button({ action: 'context', text: 'In context', label: `In context: ${what}`, value });
  const post = button({ action: 'post', text: 'Post to channel', label: `Post to channel: ${what}`, value });
  return [...blocks, audience === 'private' ? buttons(inContext, post) : buttons(inContext)];
}

function quotedBlocks(library: Library, hit: Hit, hits: Excerpt['hits'], at: number): Block[] {
  const { statement } = hit;
  const { leadIn } = statement;
  const introduced = at === 0 && leadIn ? [words(leadIn, { italic: true })] : [];
  const citation = at === hits.length - 1 ? [citeShort(library, statement)] : [];
  const qualifier = qualifierBeside(library, statement, hits);
  return [
    richText(...introduced, quotation(statement.text)),
    smallPrint(labelsOf(statement), ...citation, ...alsoLines(library, hit)),
    ...(qualifier ? [richText(words(qualifiedBy(qualifier)), quotation(qualifier.text))] : []),
  ];
}

/** What qualifies a statement of an excerpt, unless the excerpt goes on with it anyway. */
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
      `“${hit.statement.text}” ${labelsOf(hit.statement)}`,
      ...(qualifier ? [`${qualifiedBy(qualifier)} “${qualifier.text}”`] : []),
    ];
  });
  const lines = [...quotes, citeShort(library, statement)];
  return [...(statement.leadIn ? [statement.leadIn] : []), ...lines].join('\n');
}

function alsoLines(library: Library, { alsoAt }: Hit): string[] {
  return alsoAt.map((place) => `Also: ${labelsOf(place)}, ${citeShort(library, place)}`);
}

/** `[6.1/1.3] challenge · the report's own voice`: the id is what `/peaceops show` takes. */
function labelsOf(statement: Statement): string {
  return `[${statement.id}] ${labelLine(statement)}`;
}
