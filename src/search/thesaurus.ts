import { analyze, stem, type Token } from './analyze';
import { ConceptIndex, type PackedConceptIndex } from './concept-index';
import { isFunctionWord } from './stop-words';
import { type PackedWordings, WordingTable } from './wording-table';

/** A concept as editors write it in `data/thesaurus`, in SKOS' terms. */
export interface Concept {
  id: string;
  prefLabel: string;
  /** Other professional wordings of the same. */
  altLabels?: string[];
  acronyms?: string[];
  /** Everyday names of an actor (`locals`); for other concepts the encoder knows these. */
  everyday?: string[];
  /** Ids of concepts that contain this one. */
  broader?: string[];
  /** Ids of neighbouring concepts. */
  related?: string[];
  /** The actor of `data/actors.yml` that it names. */
  actor?: string;
}

/** What editors know besides the reports. */
export interface ThesaurusData {
  concepts: readonly Concept[];
  /** The names of all actors; without, of those that concepts name. */
  actors?: readonly string[];
  /** Words of office and private life, which show that a question is about something else altogether. */
  otherMatters: readonly string[];
}

/** A thesaurus whose wordings have been analysed. That takes a second, and is done at build time. */
export interface PreparedThesaurus {
  concepts: readonly Pick<Concept, 'id' | 'prefLabel' | 'broader' | 'related' | 'actor'>[];
  /** The names of all actors that can be asked for. */
  actors: readonly string[];
  /** Every term of any wording, blank between them. */
  terms: string;
  wordings: PackedWordings;
  index: PackedConceptIndex;
  /** The words of other matters, folded, and their terms; blank between them. */
  otherMatters: { words: string; terms: string };
  /** Each word of all wordings, folded, blank between them: words that are known. */
  words: string;
}

/** What a thesaurus knows of words: the concepts that they name or point to, and whether they belong elsewhere. */
export class Thesaurus {
  readonly prepared: PreparedThesaurus;
  /** By wordings that name a concept. */
  readonly wordings: WordingTable;
  /** By words that point to one. */
  readonly index: ConceptIndex;
  readonly #otherMatters: ReadonlySet<string>;
  readonly #positions: ReadonlyMap<string, number>;

  constructor(prepared: PreparedThesaurus) {
    this.prepared = prepared;
    const numbers = new Map(prepared.terms.split(' ').map((term, at) => [term, at]));
    this.wordings = new WordingTable(prepared.wordings, numbers);
    this.index = new ConceptIndex(prepared.index, numbers, prepared.concepts.length);
    this.#otherMatters = new Set(prepared.otherMatters.terms.split(' '));
    this.#positions = new Map(prepared.concepts.map(({ id }, at) => [id, at]));
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
}

/** All wordings of a concept. */
export function wordingsOf({ prefLabel, altLabels = [], acronyms = [], everyday = [] }: Concept): string[] {
  return [prefLabel, ...altLabels, ...acronyms, ...everyday].map(String);
}

/** The concepts of which all the words together are one wording. */
export function conceptsCalled(thesaurus: Thesaurus, words: string): Concept[] {
  const tokens = wordingTokens(analyze(words));
  const whole = thesaurus.wordings
    .find(tokens)
    .filter(({ at, length }) => at === 0 && length === tokens.length);
  return whole.flatMap(({ concept }) => thesaurus.concepts[concept] ?? []);
}

/** The tokens by which wordings are compared: compounds in their parts, without words that only join others. */
export function wordingTokens(tokens: readonly Token[]): Token[] {
  return partsOf(tokens).filter(({ word }) => !isFunctionWord(word));
}

/** The tokens without the wholes of compounds, which share the place of their first part. */
export function partsOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => tokens[at + 1]?.position !== token.position);
}
