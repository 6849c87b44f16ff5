import type { ActorRow } from '../../browse/actors';
import type { Called } from '../../browse/called';
import { queryOf } from '../../browse/queries';
import type { Filter } from '../../search/filter/filter';
import {
  actorInWords,
  actorsInWords,
  askedInWords,
  calledInWords,
  capital,
  namedInWords,
} from '../../wording/browse';
import { type Block, buttons, type Message } from '../blocks';
import { LIMITS } from '../limits';
import { plain } from '../modals/inputs';
import { shown } from '../text';
import { backToAll, EVERYTHING, listMessage, type NarrowedList } from './list';
import { rowButton } from './row-elements';

/** Rows on a page. Each has a line of buttons below it. */
const PAGE = 8;

/**
 * Lists who is asked to do what, or only those who are called so. Each has buttons to what they are asked and
 * where they are named.
 */
export function actorsMessage(
  found: Called<ActorRow>,
  narrowed: NarrowedList = EVERYTHING,
  from = 0,
): Message {
  const { words, filter } = narrowed;
  return listMessage(
    {
      title: calledInWords(found, 'actor', words) || actorsInWords(found.rows.length, words),
      rows: found.rows.map((row, at) => ({
        line: `${row.actor}: ${actorInWords(row)}`,
        blocks: rowOf(row, at, filter),
      })),
      most: PAGE,
      turns: 'actors',
      narrowed,
      jump: { action: 'row:actor', placeholder: 'Go to an actor' },
      more: backToAll(found, 'actors', narrowed),
      note: 'A text that stands twice counts once.',
    },
    from,
  );
}

function rowOf(row: ActorRow, at: number, filter: Filter): Block[] {
  const { actor, asked, named } = row;
  const leads = [
    { many: asked.length, text: askedInWords(row), query: queryOf({ addressees: actor }, filter) },
    { many: named, text: namedInWords(row), query: queryOf({ actors: actor }, filter) },
  ].flatMap(({ many, text, query }, place) =>
    many > 0 ? [rowButton({ text: capital(text), label: `${actor}, ${text}`, query }, 2 * at + place)] : [],
  );
  return [
    { type: 'section', text: plain(shown(actor, LIMITS.rowText)) },
    ...(leads.length > 0 ? [buttons(...leads)] : []),
  ];
}
