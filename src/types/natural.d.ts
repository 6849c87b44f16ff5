// natural describes its root only, which must not be loaded (see docs/decisions.md, Libraries); these are the parts in use.
declare module 'natural/lib/natural/stemmers/porter_stemmer' {
  const stemmer: { stem(word: string): string };
  export = stemmer;
}
declare module 'natural/lib/natural/util/stopwords' {
  export const words: string[];
}
declare module 'natural/lib/natural/distance' {
  export function DamerauLevenshteinDistance(
    source: string,
    target: string,
    options?: { restricted?: boolean; damerau?: boolean },
  ): number;
  export function JaroWinklerDistance(
    source: string,
    target: string,
    options?: { ignoreCase?: boolean },
  ): number;
}
declare module 'natural/lib/natural/phonetics/double_metaphone' {
  class DoubleMetaphone {
    process(word: string): [string, string];
  }
  export = DoubleMetaphone;
}
