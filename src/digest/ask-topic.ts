import { TYPES } from '../report/model';
import { type Answer, ask } from '../search/ask';
import { NO_FILTER } from '../search/filter/filter';
import { writeQuery } from '../search/filter/write-filter';
import type { SearchIndex } from '../search/search-index';

/**
 * What the reports have on a topic of a digest. Of which types its statements are says the plan, not the topic's first
 * word: recommendations on "challenges to local ownership" are no challenges.
 */
export function askTopic(index: SearchIndex, topic: string): Answer {
  return ask(index, writeQuery(topic, { ...NO_FILTER, types: TYPES }));
}
