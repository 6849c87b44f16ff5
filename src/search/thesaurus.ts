import { analyze, fold, stem, type Token } from './analyze';
import { isFunctionWord, isStopWord } from './stop-words';

/** A concept as editors write it in `data/thesaurus`, in SKOS' terms. */
export interface Concept {
  id: string;
  prefLabel: string;
  /** Other professional wordings of the same. */
  altLabels?: string[];
  acronyms?: string[];
  /** How people say it who do not write reports. */
  everyday?: string[];
  /** Ids of concepts that contain this one. */
  broader?: string[];
  /** Ids of neighbouring concepts. */
  related?: string[];
  /** The actor of `report/labels/actors.ts` that it names. */
  actor?: string;
}

/** What editors know besides the reports. */
export interface ThesaurusData {
  concepts: readonly Concept[];
  /** Words of office and private life, which show that a question is about something else altogether. */
  otherMatters: readonly string[];
}

export const NO_THESAURUS: ThesaurusData = { concepts: [], otherMatters: [] };

/** A wording of a concept, found in a text. */
export interface ConceptMatch {
  concept: number;
  everyday: boolean;
  /** Index of its first word among the tokens given, and how many they are. */
  at: number;
  length: number;
}

/** A thesaurus whose wordings have been analysed, which takes half a second: done at build time. */
export interface PreparedThesaurus {
  concepts: readonly Pick<Concept, 'id' | 'prefLabel' | 'broader' | 'related' | 'actor'>[];
  /** The terms of each wording, blank between them, and the position of the concept it stands for. */
  labels: readonly [terms: string, concept: number, everyday: boolean][];
  /** Words of other matters, folded. */
  otherMatters: readonly string[];
  /** Every word of all wordings, folded, blank between them: words that are known. */
  words: string;
}

/** No label is longer, function words aside. */
const LONGEST_LABEL = 6;

/** Analyses all wordings. Where two concepts share one, which {@link checkThesaurus} reports, the first has it. */
export function prepareThesaurus({ concepts, otherMatters }: ThesaurusData): PreparedThesaurus {
  const labels = new Map<string, [string, number, boolean]>();
  const words = new Set<string>();
  concepts.forEach((concept, at) => {
    for (const { label, everyday } of labelsOf(concept)) {
      const tokens = analyze(label);
      for (const { word } of tokens) words.add(word);
      const terms = labelTokens(tokens).map(({ term }) => term);
      const key = terms.join(' ');
      if (terms.length > 0 && terms.length <= LONGEST_LABEL && !labels.has(key))
        labels.set(key, [key, at, everyday]);
    }
  });
  return {
    concepts: concepts.map(({ altLabels, acronyms, everyday, ...kept }) => kept),
    labels: [...labels.values()],
    otherMatters: otherMatters.map(fold),
    words: [...words].join(' '),
  };
}

/** Concepts by the wordings that stand for them. */
export class Thesaurus {
  readonly prepared: PreparedThesaurus;
  readonly #otherMatters: ReadonlySet<string>;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #labels = new Map<string, { concept: number; everyday: boolean }>();
  /** Terms with which a label begins, and the number of terms of the longest that does. */
  readonly #openings = new Map<string, number>();

  constructor(prepared: PreparedThesaurus) {
    this.prepared = prepared;
    this.#otherMatters = new Set(prepared.otherMatters.map(stem));
    this.#positions = new Map(prepared.concepts.map(({ id }, at) => [id, at]));
    for (const [terms, concept, everyday] of prepared.labels) {
      this.#labels.set(terms, { concept, everyday });
      const [opening = '', ...rest] = terms.split(' ');
      this.#openings.set(opening, Math.max(rest.length + 1, this.#openings.get(opening) ?? 0));
    }
  }

  get concepts(): PreparedThesaurus['concepts'] {
    return this.prepared.concepts;
  }

  /** Whether a word belongs to office and private life. */
  isOtherMatter(word: string): boolean {
    return this.#otherMatters.has(stem(word));
  }

  /** The position of a concept, by its id. */
  position(id: string): number | undefined {
    return this.#positions.get(id);
  }

  /** Every wording in a text that stands for a concept, also those inside longer ones. */
  find(tokens: readonly Token[]): ConceptMatch[] {
    const matches: ConceptMatch[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const longest = Math.min(this.#openings.get(tokens[at]?.term ?? '') ?? 0, tokens.length - at);
      let key = '';
      for (let length = 1; length <= longest; length++) {
        key += (length > 1 ? ' ' : '') + tokens[at + length - 1]?.term;
        const label = this.#labels.get(key);
        if (label) matches.push({ ...label, at, length });
      }
    }
    return matches;
  }
}

/** All wordings of a concept. */
export function labelsOf(concept: Concept): { label: string; everyday: boolean }[] {
  const { prefLabel, altLabels = [], acronyms = [], everyday = [] } = concept;
  return [
    ...[prefLabel, ...altLabels, ...acronyms].map((label) => ({ label: String(label), everyday: false })),
    ...everyday.map((label) => ({ label: String(label), everyday: true })),
  ];
}

/** The tokens by which wordings are compared: compounds in their parts, without words that only join others. */
export function labelTokens(tokens: readonly Token[]): Token[] {
  return partsOf(tokens).filter(({ word }) => !isFunctionWord(word));
}

/** The tokens without the wholes of compounds, which share the place of their first part. */
export function partsOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => tokens[at + 1]?.position !== token.position);
}

/**
 * What is wrong with a thesaurus, a sentence for each bad row: a wording in two concepts, a relation that leads
 * nowhere, an id used twice, a wording of words without meaning.
 */
export function checkThesaurus(concepts: readonly Concept[]): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const { id } of concepts) {
    if (ids.has(id)) problems.push(`${id}: stands twice`);
    ids.add(id);
  }
  for (const concept of concepts) {
    const { id, broader = [], related = [] } = concept;
    for (const other of [...broader, ...related])
      if (!ids.has(other)) problems.push(`${id}: leads to ${other}, which is not there`);
    for (const { label } of labelsOf(concept)) {
      const tokens = labelTokens(analyze(label));
      const key = tokens.map(({ term }) => term).join(' ');
      const owner = owners.get(key);
      if (tokens.every(({ word }) => isStopWord(word)))
        problems.push(`${id}: “${label}” has no word with a meaning`);
      else if (tokens.length > LONGEST_LABEL)
        problems.push(`${id}: “${label}” is longer than ${LONGEST_LABEL} words`);
      else if (owner !== undefined) problems.push(`${id}: “${label}” stands in ${owner} already`);
      owners.set(key, owner ?? id);
    }
  }
  return problems;
}
