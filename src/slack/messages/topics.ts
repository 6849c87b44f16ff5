import { queryOf } from '../../browse/queries';
import type { Topic, TopicsCalled } from '../../browse/topics';
import type { Filter } from '../../search/filter/filter';
import { calledInWords, topicsInWords } from '../../wording/browse';
import { count } from '../../wording/receipt';
import { type Block, buttons, type Message, smallPrint } from '../blocks';
import { LIMITS } from '../limits';
import { plain } from '../modals/inputs';
import { shown } from '../text';
import { backToAll, EVERYTHING, listMessage, type NarrowedList } from './list';
import { rowButton, withCount } from './row-elements';

/** Rows on a page: as many as fit into one glance. */
const PAGE = 15;
const MOST_RELATED = 5;

/**
 * Lists what the reports are about, or only the topics that are called so; each has a button to its
 * statements.
 */
export function topicsMessage(
  found: TopicsCalled,
  reports: number,
  narrowed: NarrowedList = EVERYTHING,
  from = 0,
): Message {
  const { words, filter } = narrowed;
  const { rows, related } = found;
  return listMessage(
    {
      title: calledInWords(found, 'topic', words) || topicsInWords(rows.length, words, reports),
      rows: rows.map((topic, at) => ({
        line: withCount(topic.name, topic.count),
        blocks: [rowOf(topic, at, filter)],
      })),
      most: PAGE,
      turns: 'topics',
      narrowed,
      jump: { action: 'row:topic', placeholder: 'Go to a topic' },
      more: [
        ...relatedBlocks(related.slice(0, MOST_RELATED), rows.length, filter),
        ...backToAll(found, 'topics', narrowed),
      ],
      note: 'A text that stands twice counts once. Who acts: /peaceops actors',
    },
    from,
  );
}

function rowOf({ name, count: many }: Topic, at: number, filter: Filter): Block {
  return {
    type: 'section',
    text: plain(shown(name, LIMITS.rowText)),
    accessory: topicButton(name, count(many, 'statement'), `${count(many, 'statement')} on`, { at, filter }),
  };
}

function relatedBlocks(related: readonly Topic[], after: number, filter: Filter): Block[] {
  if (related.length === 0) return [];
  const all = related.map(({ name, count: many }, at) =>
    topicButton(name, withCount(name, many), `${count(many, 'statement')} on`, { at: after + at, filter }),
  );
  return [smallPrint('Related'), buttons(...all)];
}

function topicButton(
  name: string,
  text: string,
  label: string,
  { at, filter }: { at: number; filter: Filter },
) {
  return rowButton({ text, label: `${label} ${name}`, query: queryOf({ topics: name }, filter) }, at);
}
