// Made from emoji-datasource, the table from which Slack's own names come: 40 kB, and nothing else comes with it.
import characters from 'emoji-name-map/lib/datasource.json';

const BY_NAME: Readonly<Record<string, string>> = characters;
const SHORT_CODE = /:([\w+'-]+):(?::skin-tone-([2-6]):)?/g;
const FLAG = /^flag-([a-z])([a-z])$/;
const FIRST_REGIONAL_LETTER = 0x1f1e6;
/** `skin-tone-2` is the lightest of Unicode's five modifiers. */
const SKIN_TONE_TWO = 0x1f3fb;

/** The character that Slack calls by this name, which may end in `::skin-tone-2` to `-6`; undefined for a name that no emoji has. */
export function emojiNamed(name: string): string | undefined {
  const [base = '', tone] = name.split('::skin-tone-');
  const character = Object.hasOwn(BY_NAME, base) ? BY_NAME[base] : flag(base);
  if (character === undefined || tone === undefined) return character;
  return character.replace('\ufe0f', '') + String.fromCodePoint(SKIN_TONE_TWO + Number(tone) - 2);
}

/** The text with `:name:` as emoji; a name that no emoji has stays as it was typed. */
export function withEmoji(text: string): string {
  return text.replace(SHORT_CODE, (typed: string, name: string, tone?: string) => {
    const full = tone === undefined ? name : `${name}::skin-tone-${tone}`;
    return emojiNamed(full) ?? typed;
  });
}

function flag(name: string): string | undefined {
  const letters = FLAG.exec(name)?.slice(1);
  return letters
    ?.map((letter) => String.fromCodePoint(FIRST_REGIONAL_LETTER + letter.charCodeAt(0) - 'a'.charCodeAt(0)))
    .join('');
}
