import { words } from 'natural/lib/natural/util/stopwords';

/** How people greet and ask; such words say nothing about what is asked for. */
const OF_ASKING =
  'anything anyone hi hello hey morning afternoon evening dear thanks thank please pls kindly cheers ' +
  'tell show find give know let lets us say says saying mention mentions mentioned anybody ' +
  "something regarding concerning whats what's that's thats there's it's i'm im don't dont does doesn't " +
  'will shall may just really okay ok sorry question quick team all everyone folks stuff thing things ' +
  'i a it me the his hers not no nor yes was were s t d ll re ve m vs via etc';

const STOP_WORDS = new Set([...words, ...OF_ASKING.split(' ')].filter((word) => /^[a-z']+$/.test(word)));

/** Whether a folded word carries no meaning of its own in a query or a statement. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
