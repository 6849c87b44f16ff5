import { LRUCache } from 'lru-cache';
import type { SearchIndex } from '../../search/search-index';
import { etagOf } from '../static-files';
import type { Links } from './links';

/** A page as it is sent. */
export interface RenderedPage {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
}

/** What a page was made of, besides the code. */
export interface MadeOf {
  index: SearchIndex;
  links: Links;
  /** The place that it shows, as an id in full. */
  place: string;
}

/** All pages of a report of average length, several times. */
const MOST_BYTES = 16 * 1024 * 1024;
/** What an entry takes besides its page. */
const ENTRY_BYTES = 300;

/**
 * Pages that were made before, the last used kept up to a number of bytes. A page belongs to the index and the links
 * that it was made of: where reports have changed there is another index, and no page of before is shown.
 */
export class RenderedPages {
  readonly #pages: LRUCache<string, RenderedPage>;
  readonly #numbers = new WeakMap<object, number>();
  #last = 0;

  /** @param mostBytes default 16 MB */
  constructor(mostBytes = MOST_BYTES) {
    this.#pages = new LRUCache({
      maxSize: mostBytes,
      sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + ENTRY_BYTES,
    });
  }

  /** @param render makes the page as HTML where it is not there */
  pageOf({ index, links, place }: MadeOf, render: () => string): RenderedPage {
    const key = `${this.#numberOf(index)} ${this.#numberOf(links)} ${place}`;
    const known = this.#pages.get(key);
    if (known !== undefined) return known;
    const body = new TextEncoder().encode(render());
    const page = { body, etag: etagOf(body) };
    this.#pages.set(key, page);
    return page;
  }

  #numberOf(made: object): number {
    const number = this.#numbers.get(made) ?? ++this.#last;
    this.#numbers.set(made, number);
    return number;
  }
}
