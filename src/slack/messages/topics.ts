import { queryOf } from '../../browse/queries';
import type { Topic } from '../../browse/topics';
import type { TopicsCalled } from '../../browse/topics-called';
import { calledInWords, topicsInWords } from '../../wording/browse';
import { count } from '../../wording/receipt';
import { type Block, buttons, type Message, smallPrint } from '../blocks';
import { LIMITS } from '../limits';
import { plain } from '../modals/inputs';
import { shown } from '../text';
import { backToAll, listMessage } from './list';
import { rowButton, withCount } from './row-elements';

/** Rows on a page: as many as fit into one glance. */
const PAGE = 15;
const MOST_RELATED = 5;

/**
 * Lists what the reports are about, or only the topics that are called so; each has a button to its
 * statements.
 */
export function topicsMessage(found: TopicsCalled, typed: string, reports: number, from = 0): Message {
  const { rows, related } = found;
  return listMessage(
    {
      title: calledInWords(found, 'topic', typed) || topicsInWords(rows.length, typed, reports),
      rows: rows.map((topic, at) => ({
        line: withCount(topic.name, topic.count),
        blocks: [rowOf(topic, at)],
      })),
      most: PAGE,
      turns: 'topics',
      words: typed,
      jump: { action: 'row:topic', placeholder: 'Go to a topic' },
      more: [
        ...relatedBlocks(related.slice(0, MOST_RELATED), rows.length),
        ...backToAll(found, 'topics', typed),
      ],
      note: 'A text that stands twice counts once. Who acts: /peaceops actors',
    },
    from,
  );
}

function rowOf({ name, count: many }: Topic, at: number): Block {
  return {
    type: 'section',
    text: plain(shown(name, LIMITS.rowText)),
    accessory: topicButton(name, count(many, 'statement'), `${count(many, 'statement')} on`, at),
  };
}

function relatedBlocks(related: readonly Topic[], after: number): Block[] {
  if (related.length === 0) return [];
  const all = related.map(({ name, count: many }, at) =>
    topicButton(name, withCount(name, many), `${count(many, 'statement')} on`, after + at),
  );
  return [smallPrint('Related'), buttons(...all)];
}

function topicButton(name: string, text: string, label: string, at: number) {
  return rowButton({ text, label: `${label} ${name}`, query: queryOf({ topic: name }) }, at);
}
