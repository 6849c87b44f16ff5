import { isTelling, questionIn } from '../question';
import { ITSELF } from './courtesy-words';

/** Stands for the bot's name among the words. */
const BOT = '\ue000';
const ARTICLE = String.raw`(?:the\s+|our\s+|good\s+old\s+)?`;
/** It is to be asked, or was, by others: what stands behind may be meant for it all the same. */
const ASKED_BY_OTHERS = new RegExp(
  String.raw`\b(?:ask|asks|asked|asking|try|tried|trying|use|uses|used|using|tell|told|let|invite|invited|add|added|check\s+with|talk\s+to|talked\s+to)\s+${ARTICLE}$`,
  'i',
);
/** The writer is the one who asks: "let me ask @PeaceOps what ...". */
const ASKED_BY_WRITER = new RegExp(
  String.raw`\b(?:i|i'll|i'd|ill|we|we'll|let\s+me|let\s+us|let's|lets|gonna|want\s+to|like\s+to)\s+(?:\p{L}+\s+){0,2}(?:ask|try|use)\s+${ARTICLE}$`,
  'iu',
);
/** It is what a sentence to others speaks of. */
const SPOKEN_OF = new RegExp(
  String.raw`(?:\b(?:cc|fyi|via|by|from|with|to|of|for|like|than|about|through|per|if|whether|that|because|since|thank|love|trust|and\s+thanks)|\+)\s*:?\s*${ARTICLE}$`,
  'i',
);
/** And what it did. */
const DID =
  /^\s*(?:bot\s+)?(?:gave|said|says|told|answered|quoted|sent|posted|showed|helped|thinks|knows|seems|wrote|missed)\b/i;
/** Behind its name the words are for it again: "question for @PeaceOps: exits?" */
const ADDRESSED_AFTER_ALL = /^\s*(?:[:\n]|[-–—]\s)/;

/** What somebody says of the bot who does not say it to the bot. */
export interface Aside {
  /** What could be asked of it, as typed behind its name; empty where nothing is. */
  about: string;
}

/**
 * Whether a message in a channel only names the bot ("you could ask @PeaceOps about this", "cc @PeaceOps"), by what stands
 * right before and behind its name; `null` where it is spoken to, as wherever that is not plain.
 * @param message as Slack has it
 * @param bot the bot's user id; where it is not known, each mention may be the bot
 */
export function onlyNamedIn(message: string, bot: string | undefined): Aside | null {
  const name = new RegExp(`<@${bot ?? '[^<>|]*'}(?:\\|[^<>]*)?>`, 'g');
  const [first = '', ...behind] = message
    .replace(name, BOT)
    .replace(/<@[^<>]*>/g, ' ')
    .split(BOT);
  if (behind.length === 0) return null;
  const abouts: string[] = [];
  for (let at = 0, before = first; at < behind.length; before = behind[at++] as string) {
    const after = behind[at] as string;
    if (!isSpokenOf(before, after)) return null;
    if (ASKED_BY_OTHERS.test(before) || after.includes('?')) abouts.push(after);
  }
  return { about: tellingIn(abouts.join(' ')) };
}

function isSpokenOf(before: string, after: string): boolean {
  if (ADDRESSED_AFTER_ALL.test(after)) return false;
  if (ASKED_BY_WRITER.test(before)) return tellingIn(after) === '';
  if (ASKED_BY_OTHERS.test(before) || SPOKEN_OF.test(before)) return true;
  return DID.test(after) && !after.includes('?');
}

/** A question, or nothing where its words tell nothing. */
function tellingIn(behind: string): string {
  const { text } = questionIn(behind);
  // Of "have you tried @PeaceOps? it's a bot", nothing is for it.
  const question = text.replace(/^[\s.?!,;:)]+/, '');
  return isTelling(question, ITSELF) ? question : '';
}
