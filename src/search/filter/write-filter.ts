import { TYPES } from '../../report/model';
import { type Filter, kindsInForce } from './filter';
import { KINDS } from './kinds';
import { typesAskedFor } from './plain-words';

/** What needs no quotation marks. */
const BARE = /^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}])?$/u;

/**
 * A filter as it stands in a query, which {@link readFilter} reads back to the same filter:
 * `type:recommendation section:6 for:"Security Council" -training`.
 * @returns empty where nothing is narrowed
 */
export function writeFilter(filter: Filter): string {
  return kindsInForce(filter)
    .map((kind) =>
      kind === 'without'
        ? filter.without.map((words) => `-${/^\p{L}+$/u.test(words) ? words : `"${words}"`}`).join(' ')
        : `${KINDS[kind].keys[0]}:${filter[kind].map(written).join(',')}`,
    )
    .join(' ');
}

/**
 * A query of words narrowed by a filter. The filter stands last, so that no word is taken for a part of a value, and
 * behind no quotation mark that is left open, which would swallow it.
 */
export function writeQuery(words: string, filter: Filter): string {
  return [withoutOpenQuotation(words).trim(), writeFilter(filter)].filter(Boolean).join(' ');
}

/**
 * The same of words that are left of a query, `challenges on police` of `challenges on police type:finding`: where they
 * begin as one asks for a type, all types are named, or they would be read so now.
 */
export function writeRest(words: string, filter: Filter): string {
  const types = filter.types.length === 0 && typesAskedFor(words) !== null ? TYPES : filter.types;
  return writeQuery(words, { ...filter, types });
}

/** A mark without a partner quotes nothing; a key that it kept from being read stays none. */
function withoutOpenQuotation(words: string): string {
  return words.replace(
    /(["“”„«»][^"“”„«»]{1,300}["“”„«»])|["“”„«»](?:(\p{L}+):)?/gu,
    (_, quotation?: string, key?: string) => quotation ?? ` ${key ?? ''}`,
  );
}

function written(value: string): string {
  return BARE.test(value) ? value : `"${value.replace(/["“”„«»]/g, ' ')}"`;
}
