import { type ActorNames, findMentions, type Mention } from './actor-mentions';

const FINITE =
  /\b(?:is|are|was|were|has|have|had|can|will|would|does|do|did|may|should|must|could|cannot)\b/i;
const OPENER = new RegExp(
  '^(?:in|on|at|for|with|to|by|from|given|due|because|when|if|as|while|after|before|however|' +
    'moreover|furthermore|therefore|thus|here|also|similarly|finally|firstly|secondly|once|since|' +
    'despite|although|where)\\b',
  'i',
);
const CLAUSE_START = /(?:[;:]| that| but| whereas| because| which| who| where| if| while| whether)(?= |$)/gi;
const COMPLEMENT =
  / (?:of|in|for|to|from|within|on|at|by|with|between|among|under|whose|when|including|through)\b.*$/is;
/** How far before and behind a verb its subject and agent are looked for, in characters; it keeps time linear. */
const REACH = 400;

/** Those who act for a body: "the leadership of the mission should" asks the mission. */
const LEADERS =
  /\b(?:heads?|chiefs?|leaders(?:hip)?|members|staff|all (?:parts|elements|organs|entities)|governments?|authorities) of (?:the )?/i;

/** The text behind `offset`, as far as one looks. */
export function nextWords(text: string, offset: number): string {
  return text.slice(offset, offset + REACH);
}

/** Those whom the head noun of a mention names. */
export function head(mention: Mention | undefined): readonly string[] {
  return mention?.heads ?? [];
}

/**
 * The actors that head the members of a noun phrase: of "the UN force and the member states of the AU", the
 * force and the states.
 */
export function headsOf(phrase: string, names: ActorNames): string[] {
  return phrase
    .split(/,| and | or | as well as |\//)
    .flatMap((member) =>
      head(findMentions(member.replace(LEADERS, '').replace(COMPLEMENT, ''), names).at(-1)),
    );
}

/**
 * The subject before a verb: back to the beginning of the clause, over commas only while they list nouns.
 */
export function subjectBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const start = [...before.matchAll(CLAUSE_START)].at(-1);
  const clause = before.slice(start === undefined ? 0 : start.index + start[0].length);
  const parts = clause.split(',');
  let subject = '';
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = (parts[i] ?? '').trim();
    const verb = FINITE.exec(part);
    if (subject !== '' && (verb !== null || OPENER.test(part))) break;
    const nouns = verb === null ? part : part.slice(0, verb.index);
    subject = subject === '' ? nouns : `${nouns}, ${subject}`;
    if (verb !== null) break;
  }
  return subject;
}

/** Joins two members of a noun phrase: ", the ", " and its ". */
const JOIN = /^,?(?: (?:and|or|as well as))? (?:[\w-]+ ){0,2}$/i;
const OPENING = /^\s*(?:[\w-]+ ){0,3}$/;

/** The noun phrase at the beginning of `text`: its first actor within the first words, those joined to it, and
 * the text after. */
export function leading(text: string, names: ActorNames): { asked: string[]; rest: string } {
  const asked: string[] = [];
  let end = 0;
  for (const mention of findMentions(text, names)) {
    const between = text.slice(end, mention.start);
    const isJoined = (end === 0 ? OPENING : JOIN).test(between);
    if (!isJoined || / (?:of|in|for|to|is|are|between) $/i.test(between.replace(LEADERS, ''))) break;
    asked.push(...head(mention));
    end = mention.end;
  }
  return { asked, rest: text.slice(end) };
}
