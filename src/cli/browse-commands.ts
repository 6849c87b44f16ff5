import type { Command } from 'commander';
import type { CommandOptions } from './command-options';
import { listIndexEntries } from './index-entries';

interface Options {
  json?: boolean;
}

/** `peaceops sections | index | map | topics | actors`. What they do is loaded with them only. */
export function addBrowseCommands(
  program: Command,
  { terminal, open, end }: Pick<CommandOptions, 'terminal' | 'open' | 'end'>,
): void {
  program
    .command('sections')
    .description('the outline of the report, with the number of statements in each section')
    .option('--json', 'one JSON object')
    .action(({ json = false }: Options) => {
      // 7 ms: natural's distances, on Node 20.
      const { listSections } = require('./browse/sections') as typeof import('./browse/sections');
      listSections(terminal, open().index, json);
    });
  program
    .command('index')
    .argument('<report>', 'id of a report, e.g. beijing-2007')
    .description('its index entries: what people look for who have not read it; statements that have few')
    .option('--few', 'only statements that have few')
    .option('--json', 'one JSON object a line')
    .action((report: string, options: { few?: boolean; json?: boolean }) => {
      end(listIndexEntries(terminal, open(), report, options));
    });
  program
    .command('map')
    .description('the sections by type of statement: where the recommendations are')
    .option('--json', 'one JSON object')
    .action(({ json = false }: Options) => {
      // 7 ms.
      const { printMap } = require('./browse/map') as typeof import('./browse/map');
      printMap(terminal, open().index, json);
    });
  program
    .command('topics')
    .argument('[words...]', 'only topics that are called so, e.g. police')
    .description('what the report is about: concepts that it names, most frequent first')
    .option('--json', 'one JSON object')
    .action((words: string[], { json = false }: Options) => {
      // 11 ms.
      const { listTopics } = require('./browse/topics') as typeof import('./browse/topics');
      end(listTopics(terminal, open().index, { words: words.join(' '), json }));
    });
  program
    .command('actors')
    .argument('[words...]', 'only actors that are called so, e.g. police')
    .description('who is asked to do what: actors, with the recommendations to each')
    .option('--json', 'one JSON object')
    .action((words: string[], { json = false }: Options) => {
      // 16 ms: the rules by which actors are known as well.
      const { listActors } = require('./browse/actors') as typeof import('./browse/actors');
      end(listActors(terminal, open().index, { words: words.join(' '), json }));
    });
}
