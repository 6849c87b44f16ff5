import { queryOf } from '../../browse/queries';
import { type Topic, topicsCalled } from '../../browse/topics';
import type { Filter } from '../../search/filter/filter';
import { calledInWords, TOPIC_COUNTS } from '../../wording/browse';
import { aligned } from '../columns';
import { EXIT } from '../exit';
import { jsonText } from '../json';
import { type Terminal, wrapped } from '../terminal';
import type { Narrowed } from './narrowed';
import { printNote } from './sections';

/**
 * Lists the topics of the reports, or only those that are called so. @returns the exit code: 1 where none is
 */
export function listTopics(terminal: Terminal, { index, filter, words, json }: Narrowed): number {
  const found = topicsCalled(index, words);
  const { rows, isGuess, related } = found;
  const exit = rows.length > 0 && !isGuess ? EXIT.found : EXIT.nothingFound;
  if (json) {
    const asJson = (topic: Topic) => topicAsJson(topic, filter);
    const topics = rows.map(asJson);
    terminal.out(jsonText({ reports: filter.reports, topics, isGuess, related: related.map(asJson) }, 2));
    return exit;
  }
  const note = calledInWords(found, 'topic', words);
  if (note) terminal.out(wrapped(note, '', terminal));
  const lines = rows.map(({ name, count }) => ({ cells: [String(count)], text: name }));
  for (const line of aligned(lines, '  ', terminal)) terminal.out(line);
  const [first] = rows;
  if (first === undefined) {
    printNote(terminal, 'All topics: peaceops topics. Who acts is listed by: peaceops actors');
    return exit;
  }
  if (related.length > 0)
    terminal.out(`\n${wrapped(`Related: ${related.map(named).join(', ')}`, '', terminal)}`);
  printNote(
    terminal,
    `${TOPIC_COUNTS} A topic’s statements: peaceops ask '${queryOf({ topics: first.name }, filter)}'`,
  );
  return exit;
}

function named({ name, count }: Topic): string {
  return `${name} (${count})`;
}

function topicAsJson({ id, name, count }: Topic, filter: Filter) {
  return { id, name, statements: count, query: queryOf({ topics: name }, filter) };
}
