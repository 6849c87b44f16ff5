import { BestFirst } from '../../../src/search/best-first';
import type { Encoder } from '../../../src/search/encoder';
import { packLists } from '../../../src/search/index-entry-lists';
import { MeaningIndex } from '../../../src/search/meaning-index';
import { packMeaning } from '../../../src/search/pack-meaning';
import type { PeerDocument } from '../../eval/peers';
import { queriesFrom } from './queries';

/** How many of the nearest are looked for. */
const NEAREST = 100;
/** Each twelfth query: 50 of 600, as each is compared with every vector. */
const OF_THE_QUERIES = 12;

/**
 * The mean recall@100 of the index by meaning: which share it finds of the 100 texts that are nearest to a query when
 * its vector is compared with the vector of each text, number by number in Float32.
 * @param documents texts that stand several times count once
 */
export function measureRecall(documents: readonly PeerDocument[], encoder: Encoder): number {
  const texts = [...new Set(documents.map(({ text }) => text))];
  const questions = queriesFrom(texts)
    .filter((_, at) => at % OF_THE_QUERIES === 0)
    .flatMap(({ text }) => encoder.encode(text) ?? []);
  const index = new MeaningIndex({
    ...packMeaning(encoder, { own: texts, indexEntries: [] }),
    ...packLists(texts.map(() => [])).packed,
  });
  const plain = plainNearest(texts, questions, encoder);
  const recalls = questions.map((question, at) => {
    const found = new BestFirst(NEAREST);
    index.nearnessTo(question).nearness.forEach((score, entry) => {
      found.offer({ entry, score });
    });
    const wanted = plain[at] as Set<number>;
    return found.sorted().filter(({ entry }) => wanted.has(entry)).length / wanted.size;
  });
  return recalls.reduce((sum, one) => sum + one, 0) / recalls.length;
}

/** For each question, the numbers of the texts that are nearest to it. */
function plainNearest(
  texts: readonly string[],
  questions: readonly Float32Array[],
  encoder: Encoder,
): Set<number>[] {
  const nearest = questions.map(() => new BestFirst(NEAREST));
  texts.forEach((text, entry) => {
    const vector = encoder.encode(text);
    questions.forEach((question, at) => {
      const score = vector === null ? 0 : product(vector, question);
      nearest[at]?.offer({ entry, score });
    });
  });
  return nearest.map((best) => new Set(best.sorted().map(({ entry }) => entry)));
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
