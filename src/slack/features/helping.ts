import { startingQuestions } from '../../search/starting-questions';
import { helpMessage, helpPageMessage } from '../messages/help';
import type { Feature } from './feature';

/** On the page of help, as buttons. */
const MOST_QUESTIONS = 3;

/**
 * What one can say, on one screen, and more of each on a page of its own.
 * @param features those that there are besides
 */
export function helping(features: readonly Feature[]): Feature {
  const pages = features.flatMap(({ title, help: [first, ...more] = [], commands = [] }) =>
    first ? [{ title, lines: [first, ...more] as const, names: commands.flatMap(({ names }) => names) }] : [],
  );
  const pageCalled = (typed: string) => {
    const called = typed.toLowerCase();
    return pages.find(({ title, names }) => title.toLowerCase() === called || names.includes(called));
  };
  return {
    title: 'Help',
    help: [{ usage: '/peaceops help', what: 'this; help digests, for example, says more on one thing' }],
    commands: [
      {
        names: ['help', '?', '-h', '--help', '/help'],
        isPersonal: true,
        fits: (rest) => rest === '' || pageCalled(rest) !== undefined,
        reply({ index, rest }) {
          const page = pageCalled(rest);
          if (page) return helpPageMessage(page);
          return helpMessage(index.library, pages, startingQuestions(index, MOST_QUESTIONS));
        },
      },
    ],
  };
}
