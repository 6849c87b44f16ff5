import type { PreparedThesaurus } from './thesaurus';

/** Of a word that stands in no wording. */
export const IN_NO_LABEL = -1;

/** A place in the tree of wordings: which terms go on from here, and the concept whose wording ends here. */
interface Branch {
  next: Map<number, Branch>;
  label: { concept: number; everyday: boolean } | null;
}

/**
 * Finds what {@link Thesaurus.find} finds, in texts of numbered terms: for many texts, where that would spell out
 * every wording that might stand there.
 */
export class ConceptFinder {
  readonly #numbers = new Map<string, number>();
  /** By number of the first term. */
  readonly #openings: (Branch | undefined)[] = [];

  constructor(labels: PreparedThesaurus['labels']) {
    for (const [terms, concept, everyday] of labels) {
      const [first = 0, ...rest] = terms.split(' ').map((term) => this.#newNumberOf(term));
      let branch = this.#openings[first] ?? newBranch();
      this.#openings[first] = branch;
      for (const term of rest) {
        const next = branch.next.get(term) ?? newBranch();
        branch.next.set(term, next);
        branch = next;
      }
      branch.label = { concept, everyday };
    }
  }

  /** The number of a term among those of wordings, or {@link IN_NO_LABEL}. */
  numberOf(term: string): number {
    return this.#numbers.get(term) ?? IN_NO_LABEL;
  }

  /**
   * Hands over the concept of every wording in a text, also of those inside longer ones.
   * @param terms numbers of the text's terms, words that only join others left out
   */
  find(terms: readonly number[], take: (concept: number, everyday: boolean) => void): void {
    for (let at = 0; at < terms.length; at++) {
      let branch = this.#openings[terms[at] as number];
      for (let next = at + 1; branch; next++) {
        if (branch.label) take(branch.label.concept, branch.label.everyday);
        branch = branch.next.size === 0 ? undefined : branch.next.get(terms[next] ?? IN_NO_LABEL);
      }
    }
  }

  #newNumberOf(term: string): number {
    const number = this.#numbers.get(term) ?? this.#numbers.size;
    this.#numbers.set(term, number);
    return number;
  }
}

function newBranch(): Branch {
  return { next: new Map(), label: null };
}
