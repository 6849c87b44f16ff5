import { openLibrary } from '../../src/report/library';
import { indexStatements } from '../../src/search/index-statements';
import { type ReportsNow, unchanging } from '../../src/search/reports-now';
import type { SearchIndex } from '../../src/search/search-index';
import { readerApp } from '../../src/web/reader/reader-pages';
import { lakeside, read } from './reports';

/** Where the reader page is in tests: below a path, as behind many a proxy. */
export const PUBLIC_URL = 'https://desk.example.org/peaceops';

/** Two made-up reports, `harbour-2040` and `lakeside-2031`, which both speak of police: indexed in a moment. */
export function twoReports(): SearchIndex {
  const { text, metadata } = lakeside();
  const harbour = read('## 1 Piers\n\nThe police should guard the piers.\n\n## 2 Quays\n\nQuays last.');
  return indexStatements(openLibrary([harbour, read(text, metadata)]));
}

/** Log lines as they were written, each with its message. */
export type Logged = [fields: object, message: string];

/** The reader page, asked as its server asks it. */
export interface TestReader {
  /** @param path behind `/r`: `/beijing-2007/6.1` */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form. */
  post(path: string, fields: Record<string, string>): Promise<Response>;
  send(path: string, request: RequestInit): Promise<Response>;
  logged: Logged[];
}

/** @param reports those of an index, or as they are now */
export function testReader(reports: SearchIndex | ReportsNow): TestReader {
  const logged: Logged[] = [];
  const app = readerApp({
    settings: { publicUrl: PUBLIC_URL, access: 'open', key: null },
    reports: 'open' in reports ? reports : unchanging(reports),
    logger: { error: (...line: unknown[]) => void logged.push(line as Logged) },
  });
  const send = async (path: string, request: RequestInit) =>
    app.fetch(new Request(`http://127.0.0.1/r${path}`, request));
  return {
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    send,
    logged,
  };
}

/** The words of a page's main part, as somebody reads them: without tags, white space folded. */
export function wordsOf(html: string): string {
  const [, main = html] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  return unescaped(main.replace(/<wbr\/?>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the links, forms and files of a page lead to. */
export function addressesIn(html: string): string[] {
  const found = [...html.matchAll(/ (?:href|src|action|formaction)="([^"]*)"/g)];
  return found.map(([, address = '']) => unescaped(address));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
