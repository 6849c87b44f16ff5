import type { Statement } from './model';

// The cues below are tested against lower case: a pattern that ignores case takes twice as long to compile,
// and the command line compiles them anew for each question.

/** Connectives that set a whole sentence against the one before, wherever they open it. */
const CONNECTIVE = new RegExp(
  `^(?:${[
    'however(?:,|(?= (?:there|some|several|others?|not|no|in|at|for|during|although|while|since|because)\\b))',
    'but',
    '(?:and )?yet(?! (?:another|others?|again|more|to)\\b)',
    'still,',
    'nevertheless|nonetheless|conversely',
    'on the contrary|on the other hand|then again|even so|all the same|admittedly',
    '(?:by|in) contrast(?! (?:to|with)\\b(?! (?:this|that)\\b))',
    'at the same time(?!,? (?:as|that|when)\\b)',
    '(?:that|this)(?: being)? said,|having said (?:that|this)',
    '(?:despite|in spite of|notwithstanding) (?:this|that|these|those|such|the above|the foregoing)',
    'not (?:all|everyone|everybody)',
    '(?:(?:a|an|the|one|some)(?: \\w+)? )?exceptions? (?:is|are|was|were)',
  ].join('|')})(?!\\w)`,
);

/** "This does not mean", "It should not be taken as", "That is not always so". */
const NOT_MEANT = new RegExp(
  '^(?:this|that|it) (?:' +
    '(?:does|did|should|must|need|would|will) (?:not|never) (?:necessarily |automatically )?' +
    '(?:mean|imply|suggest|entail|be (?:taken|understood|read|seen|interpreted|construed))|' +
    '(?:is|was) not to (?:say|suggest|imply)|(?:is|was|has) (?:not (?:always|necessarily)|rarely|seldom))\\b',
);

/** A phrase that may stand before the subject. One with `although` does not count: there the contrast is its own. */
const OPENING_PHRASE =
  '(?:(?:in|on|at|for|with|from|by|under|during|after|before|since|when|if|where|given|among|within|here)\\b[^,;:]{0,80}, )?';

/** "There was, however, general agreement", "For the time being, though, participants": near the beginning only. */
const SET_OFF = new RegExp(
  `^${OPENING_PHRASE}[^,;:]{1,120}?, (?:however|though|nevertheless|nonetheless|on the other hand|by contrast)[,.]`,
);
/** "Some participants however felt": without commas only after those who speak, as "however small" is another word. */
const SOME_HOWEVER = /^(?:some|others?|several|many|most|a few)(?: [\w’'-]+){0,2} however\b/;

/** In the words that show who supports it: "Others feared", "Other delegations". */
const OTHERS = /\bothers?\b/i;
/** "One participant disagreed", "Two experts doubted". */
const DISSENT = /\b(?:disagreed?s?|dissent(?:s|ed)?|object(?:s|ed)|doubt(?:s|ed)|differ(?:s|ed))$/i;
/** Others who speak without a verb of saying. */
const OTHERS_DIFFER =
  /^(?:(?:some|many|several|still) )?others (?:\w+ly )?(?:do not|did not|would|preferred|opposed|rejected|(?:are|were) (?:\w+ly )?(?:more|less|not)\b)/;

/** The lack of a common view. */
const DIVIDED = new RegExp(
  '^(?:there (?:was|is|were) (?:\\w+ )?(?:no (?:agreement|consensus|unanimity)|disagreements?)|' +
    'no (?:agreement|consensus|common (?:view|ground))|' +
    '(?:on this,? (?:matter,? |point,? |question,? )?)?(?:the )?(?:views?|opinions?|room|participants|panel) ' +
    '(?:differed|diverged|disagreed|(?:was|were|remained) (?:\\w+ )?(?:divided|mixed|split)))\\b',
);

/** The length of a sentence's beginning, in characters. */
const REACH = 240;
/** Marks before the first word, which say nothing of it. */
const MARKS = /^[\s"'“”‘’«([]+/;

/**
 * Whether a sentence, by its own words, takes something back or sets something against the one before it:
 * "However, ...", "On the contrary", "Others feared", "One participant disagreed". A contrast within the
 * sentence ("Although ..., ...", "However strong the mandate, ...") does not count, nor do other things: only
 * others who speak. Time does not grow with the sentence, because only its beginning and its support decide.
 */
export function contrastsWithSentenceBefore({ text, support }: Pick<Statement, 'text' | 'support'>): boolean {
  const beginning = text.slice(0, REACH).replace(MARKS, '').toLowerCase();
  const cues = [CONNECTIVE, NOT_MEANT, SET_OFF, SOME_HOWEVER, OTHERS_DIFFER, DIVIDED];
  return cues.some((cue) => cue.test(beginning)) || isDissent({ text, support });
}

/** An item's support may come from its lead-in; only the sentence's own counts. */
function isDissent({ text, support: { level, words } }: Pick<Statement, 'text' | 'support'>): boolean {
  return level === 'some' && (OTHERS.test(words) || DISSENT.test(words)) && text.includes(words);
}
