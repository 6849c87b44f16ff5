import { type Fields, string } from './check';
import { limit } from './limits';

/** The fields that every block may have besides its own. */
export const blockFields: Fields = { block_id: string({ min: 1, max: limit('block_id.max_length') }) };
