import { positionInWords } from '../../digest/in-words';
import type { Library } from '../../report/library';
import { statementOfKey } from '../../search/statement-key';
import { type Keeping, type KeptStatement, MOST_KEPT } from '../../store/person';
import { count } from '../../wording/receipt';
import { whatBecameOf } from '../../wording/what-became';
import { button, buttons, type Message, message, richText, smallPrint, words } from '../blocks';
import { actionsOn, entry } from './excerpt-menu';
import { excerptOf, excerptText, excerptWith } from './excerpts';

/** How many statements a page of a collection shows. */
export const KEPT_PAGE = 5;

const HEADING = 'Kept excerpts';

/** A person's collection, and the page to show. */
export interface KeptContent {
  /** The whole collection, newest first. */
  kept: readonly KeptStatement[];
  retentionDays: number;
  /** Index of the first to show; the page with it is shown. */
  from: number;
}

/**
 * Shows a person's collection, newest first: each statement with its menu, then buttons for all of them.
 */
export function keptMessage(library: Library, { kept, retentionDays, from: wished }: KeptContent): Message {
  const until = `Only you see this; what you keep stays for ${count(retentionDays, 'day')}.`;
  if (kept.length === 0) return emptyMessage(until);
  const last = Math.floor((kept.length - 1) / KEPT_PAGE) * KEPT_PAGE;
  const from = Math.min(Math.floor(wished / KEPT_PAGE) * KEPT_PAGE, last);
  const page = kept.slice(from, from + KEPT_PAGE);
  const rows = page.map((one, at) => rowOf(library, one, { from, at }));
  const position = positionInWords({ first: from + 1, last: from + page.length, total: kept.length });
  const note = `${position}, newest first. ${until}`;
  return message([HEADING, ...rows.map(({ text }) => text), note].join('\n\n'), [
    richText(words(HEADING, { bold: true })),
    ...rows.flatMap(({ blocks }) => blocks),
    smallPrint(note),
    buttons(...turns(from, kept.length), ...withAll(kept.length)),
  ]);
}

/** The result of *Keep*. */
export function keepingMessage(keeping: Keeping, total: number): Message {
  const sentence = {
    full: `Your collection is full (${MOST_KEPT} statements); take something out of it first.`,
    kept: `${'added' in keeping && keeping.added === 0 ? 'Kept already' : 'Kept'}: your collection has ${count(total, 'statement')}.`,
  }[keeping.outcome];
  const show = button({ action: 'show-kept', text: 'Show kept', label: 'Show what you kept', value: {} });
  return message(sentence, [richText(words(sentence)), buttons(show)]);
}

function emptyMessage(until: string): Message {
  const sentence = 'You have kept nothing yet; Keep, under an excerpt, puts it here.';
  return message(`${sentence} ${until}`, [richText(words(sentence)), smallPrint(until)]);
}

/**
 * A statement of the collection. One that is gone from the reports is shown in the words that were kept, with what
 * became of it, so that it can be taken out.
 */
function rowOf(library: Library, one: KeptStatement, { from, at }: { from: number; at: number }): Message {
  const { key, statementId } = one;
  const statement = statementOfKey(library, one);
  const name = statement?.id ?? statementId;
  if (!statement) {
    const remove = button({
      action: 'unkeep',
      text: 'Remove',
      label: `Remove: ${name}`,
      value: { key, from },
    });
    const kept = one.words === '' ? '' : `“${one.words}” `;
    const text = `${kept}[${name}] ${whatBecameOf(library, statementId)}`;
    return { text, blocks: [richText(words(text)), buttons(remove)] };
  }
  const excerpt = excerptOf([statement]);
  const remove = entry({ do: 'unkeep', key, from });
  const blocks = excerptWith(library, excerpt, { actions: actionsOn(true, 'keep'), more: remove, at });
  return { text: excerptText(library, excerpt), blocks };
}

function turns(from: number, total: number) {
  const back = { action: 'kept:back', text: 'Back', label: 'Newer ones', value: { from: from - KEPT_PAGE } };
  const more = { action: 'kept:more', text: 'More', label: 'Older ones', value: { from: from + KEPT_PAGE } };
  return [...(from > 0 ? [button(back)] : []), ...(from + KEPT_PAGE < total ? [button(more)] : [])];
}

function withAll(total: number) {
  const all = count(total, 'statement');
  const send = (form: string, text: string) =>
    button({ action: `send-kept:${form}`, text, label: `${text}: ${all}`, value: { form } });
  return [
    send('markdown', 'Send as Markdown'),
    send('csv', 'Send as CSV'),
    button({
      action: 'clear-kept',
      text: 'Clear all',
      label: `Clear all: ${all}`,
      value: {},
      question: `This takes everything out of your collection: ${all}. It cannot be undone.`,
    }),
  ];
}
