import { menuOf, reactionTo, submissionOf } from '../../src/slack/features/all';
import type { Services } from '../../src/slack/features/feature';
import type { EnteredValues } from '../../src/slack/modals/entered';
import { objectsIn } from '../../src/try-out/stand-in/block-kit/across-blocks';
import type { Json } from '../../src/try-out/stand-in/block-kit/check';
import { type Clickable, clickables, isHeard } from '../../src/try-out/stand-in/person/interactive-elements';
import type { StandIn } from '../../src/try-out/stand-in/stand-in';
import { beijing } from './corpus';

/** What only says that a button is of another version. */
const OF_ANOTHER_VERSION = [reactionTo('nobody-has-this'), reactionTo('digest:nobody-has-this')];

/** Inputs that are read when their modal is sent off, as `block/action`; by the modal's callback id. */
const read = new Map<string, ReadonlySet<string>>();

/**
 * The action ids in these blocks to which nothing reacts: a click would say that the button is of another version,
 * a menu would have no entries, or what somebody enters would be lost.
 * @param callbackId of the modal in which the blocks stand
 */
export function unanswered(blocks: unknown, callbackId?: unknown): string[] {
  const all = objectsIn(blocks);
  return clickables(all)
    .filter((one) => !isAnswered(one, isHeard(all, one), callbackId))
    .map(({ actionId }) => actionId);
}

/** The same of everything that the app showed. */
export function unansweredIn({ messages, views }: StandIn): string[] {
  const shown = messages.flatMap(({ payload, earlier }) => [...earlier, payload]);
  return [
    ...shown.flatMap(({ blocks }) => unanswered(typeof blocks === 'string' ? JSON.parse(blocks) : blocks)),
    ...views.flatMap(({ content }) => unanswered(content['blocks'], content['callback_id'])),
  ];
}

function isAnswered(
  { blockId, actionId, type, element }: Clickable,
  isHeardAtOnce: boolean,
  callbackId: unknown,
): boolean {
  if (type.endsWith('external_select') && !menuOf(actionId)) return false;
  if (isHeardAtOnce)
    return [actionId, ...namedIn(element)].every((id) => !OF_ANOTHER_VERSION.includes(reactionTo(id)));
  return readIn(String(callbackId)).has(`${blockId}/${actionId}`);
}

/** What the entries of the menu of an excerpt name. */
function namedIn({ type, options }: Json): string[] {
  if (type !== 'overflow' || !Array.isArray(options)) return [];
  return options.map(({ value }) => JSON.parse(String(value)).do);
}

/** What the modal's submission asks for when it is read. */
function readIn(callbackId: string): ReadonlySet<string> {
  const known = read.get(callbackId);
  if (known) return known;
  const asked = new Set<string>();
  const block = (name: string) =>
    new Proxy({} as Json, { get: (_, id) => void asked.add(`${name}/${String(id)}`) });
  const values = new Proxy({} as EnteredValues, { get: (_, name) => block(String(name)) });
  const services = { index: beijing().index } as Services;
  submissionOf(callbackId)?.read(services, { values, carried: {} });
  read.set(callbackId, asked);
  return asked;
}
