/** How much a field counts, and how strongly a long text is discounted: BM25F's w and b. */
export interface FieldTuning {
  weight: number;
  b: number;
}

/**
 * Every number of the ranking that was chosen by measuring. Whoever changes one runs `npm run eval`; its ablation
 * shows what each is good for.
 */
export interface Tuning {
  /**
   * A statement's own words count most. Its lead-in, its section's title and the sentences beside it in the
   * passage say what it is about; the one before counts more (`pointedTo`) where the statement begins with a
   * word that points back.
   */
  fields: Record<'text' | 'leadIn' | 'title' | 'before' | 'pointedTo' | 'after', FieldTuning>;
  /**
   * How much a statement counts that has not the word but something that stands for it, 0 to 1; 0 switches it
   * off.
   */
  standIn: {
    concept: number;
    /** ... whose index entries have the word. */
    indexEntry: number;
    /** Of the concept's weight, for statements that name the actor whom the concept means. */
    actor: number;
  };
  /**
   * For concepts that a query's words point to without naming them: how much one counts, how many there may
   * be, the share of concepts next to one on which the reports have nothing, and how much of a word's
   * information one covers.
   */
  topics: { weight: number; most: number; related: number; covers: number };
  /**
   * The weight of the nearest statement by meaning, where the best by words has the share that the words
   * cover.
   */
  meaning: { counts: number };
  /** BM25's k1: how soon a term's repetition stops to matter. */
  saturation: number;
  /** What an absent word tells, compared with a word that a single statement has. */
  absentTells: { otherMatter: number; other: number };
  /**
   * "X was discussed" and lead-ins are seldom sought: a statement that says something stands before one that
   * mentions it.
   */
  mentionCounts: number;
  /**
   * The share of the best score that a statement must have to be an answer, and how much more for each that stands before
   * it: what is listed is worth reading.
   */
  answers: { least: number; more: number };
  /**
   * What an answer needs, see `evidenceFor`. By words alone: what the best statement must cover of the
   * query's information, and more the more of that is absent. By meaning: the cosine that the nearest text
   * must have, less the more the words cover, more the more is absent or of other matters; and what it takes
   * to lie near. Chosen by logistic regression on half of the judged queries.
   */
  evidence: {
    byWords: { least: number; absent: number };
    byMeaning: { least: number; covered: number; absent: number; otherMatter: number; oneWord: number };
    near: { least: number; otherMatter: number };
    /**
     * Covering this much is an answer whatever is near, where the reports have all telling words. It decides
     * none of the judged queries; a property test holds that a word that the reports have is answered.
     */
    standsThere: number;
  };
}

/** docs/figures.md says how they were chosen; `npm run eval -- --cross-validate` tries others. */
export const TUNED: Tuning = {
  fields: {
    text: { weight: 1, b: 0.3 },
    leadIn: { weight: 0.3, b: 0 },
    title: { weight: 0.3, b: 0.5 },
    before: { weight: 0.3, b: 0.5 },
    pointedTo: { weight: 0.5, b: 0.5 },
    after: { weight: 0.3, b: 0.5 },
  },
  standIn: { concept: 0.85, indexEntry: 0.5, actor: 0.85 },
  topics: { weight: 0.55, most: 4, related: 0.3, covers: 0.4 },
  meaning: { counts: 0.6 },
  saturation: 1.2,
  absentTells: { otherMatter: 3, other: 0.7 },
  mentionCounts: 0.75,
  answers: { least: 0.2, more: 0.02 },
  evidence: {
    byWords: { least: 0.1, absent: 0.4 },
    byMeaning: { least: 0.8, covered: 0.55, absent: 0.63, otherMatter: 0.25, oneWord: 0.72 },
    near: { least: 0.56, otherMatter: 1.04 },
    standsThere: 0.6,
  },
};
