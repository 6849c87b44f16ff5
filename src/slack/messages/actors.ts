import type { ActorRow } from '../../browse/actors';
import type { Called } from '../../browse/called';
import { queryOf } from '../../browse/queries';
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
import { backToAll, listMessage } from './list';
import { rowButton } from './row-elements';

/** Rows on a page. Each has a line of buttons below it. */
const PAGE = 8;

/**
 * Lists who is asked to do what, or only those who are called so. Each has buttons to what they are asked and
 * where they are named.
 */
export function actorsMessage(found: Called<ActorRow>, typed: string, from = 0): Message {
  return listMessage(
    {
      title: calledInWords(found, 'actor', typed) || actorsInWords(found.rows.length, typed),
      rows: found.rows.map((row, at) => ({
        line: `${row.actor}: ${actorInWords(row)}`,
        blocks: rowOf(row, at),
      })),
      most: PAGE,
      turns: 'actors',
      words: typed,
      jump: { action: 'row:actor', placeholder: 'Go to an actor' },
      more: backToAll(found, 'actors', typed),
      note: 'A text that stands twice counts once.',
    },
    from,
  );
}

function rowOf(row: ActorRow, at: number): Block[] {
  const { actor, asked, named } = row;
  const leads = [
    { many: asked.length, text: askedInWords(row), query: queryOf({ addressee: actor }) },
    { many: named, text: namedInWords(row), query: queryOf({ actor }) },
  ].flatMap(({ many, text, query }, place) =>
    many > 0 ? [rowButton({ text: capital(text), label: `${actor}, ${text}`, query }, 2 * at + place)] : [],
  );
  return [
    { type: 'section', text: plain(shown(actor, LIMITS.rowText)) },
    ...(leads.length > 0 ? [buttons(...leads)] : []),
  ];
}
