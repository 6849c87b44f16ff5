import { findStatement, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { passageIndex, passagesOf } from '../../report/places';
import type { ClickValue } from '../click-value';
import { isExcerptAction } from '../messages/excerpt-menu';
import { sentenceMessage } from '../messages/sentence';
import type { Feature } from './feature';
import { TOO_OLD } from './statements-meant';

/**
 * The menu of an excerpt: what its entry does is what a button of that name does, as older messages have them.
 * @param features those whose reactions the entries name
 */
export function excerptMenu(features: readonly Feature[]): Feature {
  const reactions = new Map(features.flatMap(({ reactions = {} }) => Object.entries(reactions)));
  return {
    title: 'Excerpts',
    reactions: {
      excerpt: {
        async react(services, asker, value) {
          const { do: action, ...meant } = value;
          const reaction = isExcerptAction(action) ? reactions.get(action) : undefined;
          if (!reaction) return asker.tell(sentenceMessage(TOO_OLD));
          const ids = idsIn(services.index.library, value);
          await reaction.react(services, asker, { ...meant, ...(ids ? { ids } : {}) });
        },
      },
    },
  };
}

/** The ids of the statement, or of the run of statements in one passage, that an entry names. */
function idsIn(library: Library, { id, to = id }: ClickValue): string[] | undefined {
  if (typeof id !== 'string' || typeof to !== 'string') return undefined;
  const [first, last] = [findStatement(library, id), findStatement(library, to)];
  // Of which report is asked by whoever looks for it.
  if (library.reports.length > 1 && first?.id !== id) return [...new Set([id, to])];
  const passage = first ? (passagesOf(library)[passageIndex(library, first)] ?? []) : [];
  const at = (wanted: Statement | null) => passage.findIndex((one) => one.id === wanted?.id);
  const run = passage.slice(at(first), at(last) + 1).map((one) => one.id);
  // What the reports no longer have is told by whoever looks for it.
  return run.length > 0 ? run : [...new Set([id, to])];
}
