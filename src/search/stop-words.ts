import { words } from 'natural/lib/natural/util/stopwords';

/** How people greet and ask; such words say nothing about what is asked for. */
const OF_ASKING =
  'anything anyone hi hello hey morning afternoon evening dear thanks thank please pls kindly cheers ' +
  "tell show find give know let lets let's say says saying mention mentions mentioned anybody " +
  "something regarding concerning whats what's that's thats there's it's i'm im don't dont does doesn't " +
  'will shall may just really okay ok sorry question quick team all everyone folks stuff thing things ' +
  'i a it me the his hers not no nor yes was were s t d ll re ve m vs via etc';

const STOP_WORDS = new Set([...words, ...OF_ASKING.split(' ')].filter((word) => /^[a-z']+$/.test(word)));

/**
 * Words that only join others. They are left out where wordings are compared; "will" and "team" must not be.
 */
const FUNCTION_WORDS = new Set(
  (
    'a an the of to in for on and or by with at from as is are be been being was were am their its his her our ' +
    'your my it they them this that these those s t'
  ).split(' '),
);

/** "Can't", "wouldnt", in the form that {@link analyze} gives them. */
const NEGATION =
  /^(?:are|ca|could|did|do|does|had|has|have|is|might|must|need|ought|sha|should|was|were|wo|would)n'?t$/;

const LIGHT: ReadonlySet<string> = new Set(require('stopwords-en/stopwords-en.json') as string[]);

/** Whether a folded word carries no meaning of its own in a query or a statement. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || NEGATION.test(word);
}

/** Whether a folded word only joins others. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/**
 * Whether a folded word is so common in English (keep, look, want, away) that it says little about a subject,
 * even where the report does not use it. From stopwords-en.
 */
export function isLightWord(word: string): boolean {
  return LIGHT.has(word);
}
