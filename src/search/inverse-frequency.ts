/** BM25's inverse document frequency, never negative, of a term in so many of so many entries. */
export function inverseFrequency(entries: number, frequency: number): number {
  return Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5));
}
