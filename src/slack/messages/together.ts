import type { Statement } from '../../report/model';
import { byPassage } from '../../report/places';
import { listed } from '../../wording/listed';
import { type Block, type Message, richText, words } from '../blocks';
import { LIMITS } from '../limits';
import { shorten } from '../text';

/** For the sentence that names what is left out. */
const ROOM_FOR_REST = 600;

/**
 * One message about several statements, those of one passage together: as many as there is room for, and a sentence that
 * names the others.
 * @param statements at least one
 * @param build the message about statements of one passage
 */
export function eachPassage(
  statements: readonly Statement[],
  build: (passage: readonly [Statement, ...Statement[]]) => Message,
): Message {
  const passages = byPassage(statements);
  const texts: string[] = [];
  const blocks: Block[] = [];
  const left: string[] = [];
  for (const passage of passages) {
    const next = build(passage);
    const longer = [...blocks, ...next.blocks];
    const fits =
      longer.length < LIMITS.blocksInMessage &&
      JSON.stringify(longer).length + ROOM_FOR_REST <= LIMITS.messageBlocks;
    if (blocks.length > 0 && (left.length > 0 || !fits)) left.push(...passage.map(({ id }) => id));
    else {
      texts.push(next.text);
      blocks.push(...next.blocks);
    }
  }
  if (left.length > 0) {
    const rest = shorten(`No room here for ${listed(left)}; ask for them by themselves.`, ROOM_FOR_REST / 2);
    texts.push(rest);
    blocks.push(richText(words(rest)));
  }
  return { text: shorten(texts.join('\n\n'), LIMITS.messageText), blocks };
}
