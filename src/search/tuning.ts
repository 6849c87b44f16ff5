/** How much something counts by where it stands, and how strongly a long text is discounted: BM25F's w and b. */
export interface FieldTuning {
  weight: number;
  b: number;
}

/**
 * Every number of the ranking that was chosen by measuring. Whoever changes one runs `npm run eval`; the
 * ablation in DESIGN.md shows what each is good for.
 */
export interface Tuning {
  /**
   * A statement's own words count most. Its lead-in, its section's title and the sentences beside it in the
   * passage say what it is about; the one before counts more (`pointedTo`) where the statement begins with a
   * word that points back.
   */
  fields: Record<'text' | 'leadIn' | 'title' | 'before' | 'pointedTo' | 'after', FieldTuning>;
  /** How much a statement counts that has not the word but what stands for it, 0 to 1; 0 switches it off. */
  standIn: {
    compound: number;
    family: number;
    concept: number;
    /** Of the concept's weight, where the query names it in everyday words. */
    everyday: number;
    /** ... where a longer wording around it names another concept. */
    inside: number;
    /** ... for its related and broader concepts. */
    related: number;
    /** ... where the reports have nothing on the concept itself. */
    relatedAlone: number;
    /** ... for statements that name the actor whom the concept means. */
    actor: number;
    /** ... for recommendations to the actor whose part is asked for. */
    addressee: number;
  };
  /** A concept that a report names in everyday words counts less: there these often mean something else. */
  everydayInText: number;
  /**
   * What a query's words point to without naming it: how much it counts, how many such concepts, the share of words
   * that are common in English, and that of concepts next to one on which the reports have nothing.
   */
  topics: { weight: number; most: number; light: number; related: number; covers: number };
  /** BM25's k1: how soon a term's repetition stops to matter. */
  saturation: number;
  /** How strongly a statement that lacks part of the query falls behind one that has it all. */
  coverageExponent: number;
  /** A word that is common in English tells, and scores, this share of what a rarer one would. */
  light: { tells: number; scores: number };
  /** What an absent word tells, by comparison with a word that a single statement has. */
  absentTells: { otherMatter: number; other: number };
  /** "X was discussed" and lead-ins are seldom what is sought. */
  contextCounts: number;
  /** Where somebody's part is asked for, recommendations count more. */
  askedOfCounts: number;
  /** Below this share of the best score a statement is no answer but shares a word by chance. */
  leastShareOfBest: number;
  /**
   * How much of the query's information the best statement must cover to count as an answer: this share, and
   * more the more of the query consists of words that the reports do not have.
   */
  evidence: { least: number; moreForAbsent: number };
}

/** Kept, and where it asked for another value changed, by `npm run eval -- --cross-validate`; see DESIGN.md. */
export const TUNED: Tuning = {
  fields: {
    text: { weight: 1, b: 0.3 },
    leadIn: { weight: 0.3, b: 0 },
    title: { weight: 0.3, b: 0.5 },
    before: { weight: 0.3, b: 0.5 },
    pointedTo: { weight: 0.5, b: 0.5 },
    after: { weight: 0.3, b: 0.5 },
  },
  standIn: {
    compound: 1,
    family: 0.8,
    concept: 0.85,
    everyday: 0.8,
    inside: 0.6,
    related: 0.25,
    relatedAlone: 0.7,
    actor: 0.85,
    addressee: 1,
  },
  everydayInText: 0.6,
  topics: { weight: 0.55, most: 4, light: 1, related: 0.3, covers: 0.4 },
  saturation: 1.2,
  coverageExponent: 0.4,
  light: { tells: 0.3, scores: 0.5 },
  absentTells: { otherMatter: 3, other: 0.7 },
  contextCounts: 0.75,
  askedOfCounts: 1.5,
  leastShareOfBest: 0.01,
  evidence: { least: 0.1, moreForAbsent: 0.4 },
};
