import type { TextBlock } from './blocks';
import { plainText } from './markup';

const TITLES =
  'Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Baroness|Dame|Judge|Justice|General|Ambassador|Archbishop|Prince|Princess|Sheikh|Professor';
const OFFICES =
  '(?:The )?(?:Acting |Deputy |Temporary |Vice-)?(?:President|Chair|Chairman|Chairperson|Co-Chair|Secretary-General|Speaker|Moderator|Secretary)';
/** A line of its own that names who speaks next: `**Kenya | Representative**`, `**The President:**`. */
const ALONE = /^\s*(?:\*\*|__)(?<name>[^*_\n]{2,140})(?:\*\*|__)(?<colon>:?)\s*$/;
/** A name before what is said: `**Lady Hallett**: Good morning`, `**Mr. X** (Norway): I thank`. */
const BOLD =
  /^\s*(?:\*\*|__)(?<name>[^*_\n]{2,100}?)(?<in>:?)(?:\*\*|__)(?<more>(?:\s*\([^()\n]{2,60}\))*)(?<behind>:?)\s+(?=\S)/;
/** The same without bold: `The President (spoke in French): I now give`, `Mr. Vega (Chile): We thank`. */
const PLAIN = new RegExp(
  `^\\s*(?<name>(?:${OFFICES}|(?:${TITLES})\\.? [^.:()\\n]{2,60}))(?<more>(?:\\s*\\([^()\\n]{2,60}\\))*):\\s+(?=\\S)`,
);
/** The number of a question, in oral evidence: `Q12 **Chair:** Welcome`, `**Q12** Mr Vega: Is it so?`. */
const QUESTION = /^\s*(?:\*\*|__)?Q\s?\d{1,4}[.:]?(?:\*\*|__)?[.:]?\s+(?=\S)/;
/** Behind the number of a question a name needs no title. */
const ASKING = /^(?<name>\p{Lu}[^:.?!()\n]{1,60})(?<more>(?:\s*\([^()\n]{2,60}\))*):\s+(?=\S)/u;
/** What names speakers does so again and again; one such line is a heading, or words of a text. */
const FEWEST = 2;

interface Found {
  name: string;
  /** Where what is said begins; `null` for a line of its own. */
  textStart: number | null;
}

/**
 * Finds who speaks in a transcript. What names a speaker is no statement: it becomes apparatus, and each block behind
 * it, up to the next heading, knows its speaker.
 * @returns the blocks; the same where nothing names speakers
 */
export function nameSpeakers(source: string, blocks: readonly TextBlock[]): TextBlock[] {
  const found = new Map(blocks.flatMap((block) => pairOf(block, speakerOf(source, block))));
  if (found.size < FEWEST) return [...blocks];
  let speaker: string | undefined;
  return blocks.flatMap((block): TextBlock[] => {
    if (block.kind === 'heading') speaker = undefined;
    const named = found.get(block);
    if (named) speaker = named.name;
    if (named?.textStart === null) return [{ ...block, kind: 'apparatus' }];
    if (block.kind === 'apparatus' || speaker === undefined) return [block];
    if (!named) return [{ ...block, speaker }];
    const textStart = named.textStart as number;
    const { start } = block.source;
    const [first, ...rest] = block.parts;
    const name: TextBlock = { ...block, kind: 'apparatus', source: { start, end: textStart }, parts: [] };
    const parts = first ? [{ ...first, start: textStart }, ...rest] : [];
    return [name, { ...block, parts, source: { start: textStart, end: block.source.end }, speaker }];
  });
}

function pairOf(block: TextBlock, found: Found | null): [TextBlock, Found][] {
  return found ? [[block, found]] : [];
}

function speakerOf(source: string, { kind, parts }: TextBlock): Found | null {
  const [first] = parts;
  if (kind !== 'paragraph' || !first) return null;
  const whole = source.slice(first.start, first.end);
  const question = QUESTION.exec(whole)?.[0] ?? '';
  // Bold that begins before the number ends behind the name: `**Q12 Chair:** Welcome`.
  const text = (/^\s*(?:\*\*|__)Q[^*_]*$/.exec(question) ? '**' : '') + whole.slice(question.length);
  const clean = (name: string) => plainText(name, { start: 0, end: name.length }).replace(/\s*:$/, '');
  const alone = parts.length === 1 ? ALONE.exec(text)?.groups : undefined;
  if (alone?.['name'] && (alone['colon'] || /:\s*$|\s\|\s/.test(alone['name'])))
    return { name: clean(alone['name']), textStart: null };
  const bold = BOLD.exec(text);
  const plain = PLAIN.exec(text) ?? (question === '' ? null : ASKING.exec(text));
  const named = bold?.groups?.['in'] || bold?.groups?.['behind'] ? bold : plain;
  if (!named) return null;
  const { name = '', more = '' } = named.groups ?? {};
  return { name: clean(name + more), textStart: first.end - text.length + named[0].length };
}
