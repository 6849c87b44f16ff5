import { unescapeText, withoutEmoji } from './notation';

/** `<@U1>`, `<#C1|general>`, `<!here>`, `<https://x|label>`: what Slack writes for what it shows otherwise. */
const TOKEN = /<(?<sign>[@#!]?)(?<target>[^<>|]*)(?:\|(?<label>[^<>]*))?>/g;

/**
 * A message of Slack's as a reader sees it, in Markdown: links under their labels, because one may say of what source
 * a quotation is, mentions and emoji left out, `>` before what is quoted. What is struck out keeps its signs: who strikes out a "not" quotes otherwise.
 */
export function readerText(text: string): string {
  const shown = text.replace(TOKEN, (...match) => {
    const { sign, target, label } = match.at(-1) as Record<'sign' | 'target', string> & { label?: string };
    if (label && /^https?:[^\s()]+$/.test(target) && !/[[\]]/.test(label)) return `[${label}](${target})`;
    return label ?? (sign === '' ? target : '');
  });
  return quotedLines(withoutEmoji(unescapeText(shown)));
}

/** In Slack a quotation ends with its line, where Markdown lets it run on; one behind `>>>` never ends. */
function quotedLines(text: string): string {
  const [before = '', ...behind] = text.split(/^>>>/m);
  const endless = behind.length === 0 ? '' : `>${behind.join('>>>').replace(/\n/g, '\n> ')}`;
  return before.replace(/^(>.*)\n(?!>)/gm, '$1\n\n') + endless;
}
