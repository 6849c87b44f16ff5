import { EncoderError, openEncoderFiles } from './encoder-files';

/**
 * Tells whether a word of small letters is one of the some 20,000 most frequent of English, which the encoder knows
 * whole; where there is no encoder, none is.
 */
export function knownWords(): (word: string) => boolean {
  try {
    const { table } = openEncoderFiles();
    return (word) => table.numberOf(word) !== undefined;
  } catch (error) {
    if (!(error instanceof EncoderError)) throw error;
    return () => false;
  }
}
