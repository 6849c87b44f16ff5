import { type Filter, kindsInForce } from './filter';
import { KINDS } from './kinds';

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

/** A mark without a partner quotes nothing. */
function withoutOpenQuotation(words: string): string {
  return words.replace(
    /(["“”„«»][^"“”„«»]{1,300}["“”„«»])|["“”„«»]/g,
    (_, quotation?: string) => quotation ?? ' ',
  );
}

function written(value: string): string {
  return BARE.test(value) ? value : `"${value.replace(/["“”„«»]/g, ' ')}"`;
}
