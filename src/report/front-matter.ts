import { blockText, type TextBlock } from './blocks';
import { CLOSING } from './sentences';

/** What stands before the first heading: the title page, and the text after it, if there is any. */
export interface FrontMatter {
  titlePage: TextBlock[];
  text: TextBlock[];
}

const END_MARK = new RegExp(`[.?!…。！？]${CLOSING}*$`);
/** With fewer words, a line with an end mark may still belong to a title page: "All rights reserved." */
const FEWEST_WORDS = 4;

/** Text begins with the first whole sentence, with what a speaker says, or with what introduces a list. A title page has neither. */
export function splitFront(source: string, front: readonly TextBlock[]): FrontMatter {
  const begins = front.findIndex((block, at) => {
    if (block.kind === 'heading' || block.kind === 'apparatus') return false;
    if (block.speaker !== undefined) return true;
    const text = blockText(source, block);
    const isSentence = END_MARK.test(text) && text.split(' ').length >= FEWEST_WORDS;
    return isSentence || (text.endsWith(':') && front[at + 1]?.kind === 'item');
  });
  if (begins < 0) return { titlePage: [...front], text: [] };
  const isTitle = ({ kind }: TextBlock, at: number) => at < begins || kind === 'heading';
  return {
    titlePage: front.filter(isTitle),
    text: front.filter((block, at) => !isTitle(block, at)),
  };
}
