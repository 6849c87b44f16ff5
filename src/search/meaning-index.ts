import { Cosines, type PackedTexts } from './cosines';
import { startsOf } from './packing';

/** How near a question is to each document, by the document's number. */
export interface Nearness {
  /**
   * The soft maximum of its cosines with the document's texts, see {@link SHARPNESS}; at most a little above
   * 1.
   */
  nearness: Float32Array;
  /** The nearest text: position among the document's index entries, or -1 for its own. */
  leading: Int32Array;
  /** The cosine with that text, -1 to 1. */
  cosines: Float32Array;
}

/** The arrays of a {@link MeaningIndex}, which lie in a file one behind the other. */
export interface PackedMeaning extends PackedTexts {
  /** How many texts each document has, its own first. */
  texts: Uint16Array;
}

/**
 * A document is as near as its texts together: ln(sum of e^(20 cosine)) / 20 is the highest cosine, and a
 * little more where others come close. Chosen among 12 to 30, and better than the mean of the three nearest
 * (docs/decisions.md, Meaning).
 */
const SHARPNESS = 20;

/** Finds documents by meaning: compares a question with every text, exactly, see {@link Cosines}. */
export class MeaningIndex {
  #packed: PackedMeaning;
  /** Where the texts of each document begin. */
  readonly #texts: Uint32Array;
  #cosines: Cosines | null = null;

  constructor(packed: PackedMeaning) {
    this.#packed = packed;
    this.#texts = startsOf(packed.texts);
  }

  get packed(): PackedMeaning {
    return this.#packed;
  }

  /** @param question of length 1, see {@link Encoder.encode} */
  nearnessTo(question: Float32Array): Nearness {
    const cosines = this.#cosinesOf(question.length).with(question);
    const texts = this.#texts;
    const documents = texts.length - 1;
    const found: Nearness = {
      nearness: new Float32Array(documents),
      leading: new Int32Array(documents),
      cosines: new Float32Array(documents),
    };
    for (let document = 0; document < documents; document++) {
      const own = texts[document] as number;
      const end = texts[document + 1] as number;
      let best = own;
      for (let text = own + 1; text < end; text++)
        if ((cosines[text] as number) > (cosines[best] as number)) best = text;
      const highest = cosines[best] as number;
      found.nearness[document] = end - own === 1 ? highest : softMaximum(cosines, own, end);
      found.leading[document] = best - own - 1;
      found.cosines[document] = highest;
    }
    return found;
  }

  #cosinesOf(size: number): Cosines {
    if (this.#cosines === null) {
      this.#cosines = new Cosines(this.#packed, size);
      // They have moved, and are not kept twice.
      this.#packed = { ...this.#cosines.texts, texts: this.#packed.texts };
    }
    return this.#cosines;
  }
}

/** Of the cosines from one text to before another, which are several. */
function softMaximum(cosines: Float32Array, from: number, end: number): number {
  let sum = 0;
  for (let text = from; text < end; text++) sum += Math.exp(SHARPNESS * (cosines[text] as number));
  return Math.log(sum) / SHARPNESS;
}
