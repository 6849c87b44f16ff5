import { findSection, findStatement, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { ask } from '../../search/ask';
import type { SearchIndex } from '../../search/search-index';
import type { Message } from '../blocks';
import { beside, inPlace, type ResponseMessage } from '../delivery/outbox';
import { answerMessage, PAGE } from '../messages/answer';
import { contextMessage } from '../messages/context';
import { sentenceMessage } from '../messages/help';
import { sectionMessage } from '../messages/section';
import { sharedMessage } from '../messages/shared';

const GONE = 'What this button led to is no longer in the report; please ask again.';
const TOO_OLD = 'This button is of another version of mine; please ask again.';

/** A click, as far as answering it goes. */
export interface Click {
  value: Readonly<Record<string, unknown>>;
  user: string;
  /** The answer to a click on one's own private message may take its place. */
  isPrivate: boolean;
}

/** What a button does. */
export interface Reaction {
  react(index: SearchIndex, click: Click): ResponseMessage;
  /** Whether it turns the page of a message: harmless twice, and wanted again after turning back. */
  turnsPage: boolean;
}

const page: Reaction = {
  turnsPage: true,
  react: (index, { value: { q, from }, isPrivate }) =>
    typeof q === 'string' && q.trim() !== ''
      ? turned(
          answerMessage(index.library, ask(index, q, position(from) + PAGE), { from: position(from) }),
          isPrivate,
        )
      : beside(sentenceMessage(TOO_OLD)),
};

const section: Reaction = {
  turnsPage: true,
  react: ({ library }, { value: { n, from }, isPrivate }) => {
    if (typeof n !== 'string') return beside(sentenceMessage(TOO_OLD));
    const found = findSection(library, n);
    return found ? turned(sectionMessage(found, position(from)), isPrivate) : beside(sentenceMessage(GONE));
  },
};

const context: Reaction = {
  turnsPage: false,
  react: ({ library }, { value }) =>
    withStatements(library, value, (statements) => beside(contextMessage(library, statements))),
};

const post: Reaction = {
  turnsPage: false,
  react: ({ library }, { value, user }) =>
    withStatements(library, value, (statements) => ({
      ...sharedMessage(library, statements, user),
      response_type: 'in_channel',
      replace_original: false,
    })),
};

const unknown: Reaction = { turnsPage: false, react: () => beside(sentenceMessage(TOO_OLD)) };

const BY_ACTION: Readonly<Record<string, Reaction>> = {
  more: page,
  back: page,
  section,
  'section-back': section,
  context,
  post,
};

/** What the button with this action id does; one of another version says so. */
export function reactionTo(actionId: string): Reaction {
  // Each suggestion has an id of its own, as those of one block must differ.
  if (/^ask:\d$/.test(actionId)) return page;
  return Object.hasOwn(BY_ACTION, actionId) ? (BY_ACTION[actionId] as Reaction) : unknown;
}

function withStatements(
  library: Library,
  { ids }: Click['value'],
  answer: (statements: [Statement, ...Statement[]]) => ResponseMessage,
): ResponseMessage {
  if (!Array.isArray(ids)) return beside(sentenceMessage(TOO_OLD));
  const found = ids.map((id) => findStatement(library, String(id))).filter((one) => one !== null);
  const [first, ...rest] = found;
  return first && found.length === ids.length ? answer([first, ...rest]) : beside(sentenceMessage(GONE));
}

function turned(message: Message, isPrivate: boolean): ResponseMessage {
  return isPrivate ? inPlace(message) : beside(message);
}

function position(from: unknown): number {
  return Number.isSafeInteger(from) ? Math.max(0, from as number) : 0;
}
