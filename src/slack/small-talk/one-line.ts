import type { Message } from '../blocks';
import type { Heard } from '../conversation';
import { onlyNamedMessage, smallTalkMessage } from '../messages/small-talk';
import type { Aside } from './only-named';
import type { SmallTalk } from './small-talk';

/**
 * Small talk to which nothing is said in a channel: thanks, praise and "cc" wait for no answer, and any would be noise.
 * Who greets, sends the name alone, asks whether the bot works, wants it to stop or was not helped does wait for one.
 */
const PASSED_OVER: ReadonlySet<SmallTalk> = new Set(['thanks', 'assent', 'pointing']);

/** What was heard of a message to the bot, or beside it. */
interface Said {
  heard: Heard;
  /** Where the bot is only named. */
  aside: Aside | null;
  isDirect: boolean;
}

/** Whether a message asks for something, and is no small talk and not put to others. */
export function isToBeAnswered({ heard, aside }: Omit<Said, 'isDirect'>): boolean {
  return aside === null && heard.kind !== 'small-talk';
}

/**
 * The one line, for the person alone, that is said to a message that asks for nothing; `null` for silence. A direct message
 * is always answered: there it disturbs nobody, and silence would seem a fault.
 */
export function oneLineTo({ heard, aside, isDirect }: Said): Message | null {
  if (aside !== null) return aside.about === '' ? null : onlyNamedMessage(aside.about);
  if (heard.kind !== 'small-talk' || (!isDirect && PASSED_OVER.has(heard.talk))) return null;
  return smallTalkMessage(heard.talk);
}
