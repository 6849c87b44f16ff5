import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** The text of a file of the repository, by its path from the root. */
export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Whether there is such a file or folder, by its path from the root. */
export function isThere(file: string): boolean {
  return existsSync(path.join(ROOT, file));
}

/** Every file of these folders of the repository, by its path from the root. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      [folder, ...file.split(path.sep)].join('/'),
    ),
  );
}

/** What whoever uses or runs PeaceOps reads: the README and `docs`. */
export const PAGES: readonly string[] = [
  'README.md',
  ...filesIn('docs').filter((file) => file.endsWith('.md')),
];

/** All that is written for people; the drafts of the tests are Markdown as well. */
export const DOCUMENTS: readonly string[] = [
  ...PAGES,
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md') && file !== 'README.md'),
  ...filesIn('test', 'tools', 'vendor').filter((file) => file.endsWith('/README.md')),
];

/** Its headings, but for what looks like one in a block of code. */
export function headingsOf(document: string): string[] {
  return [...withoutBlocks(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
}

/** The anchors of a document, as GitHub makes them of its headings: the second of a name ends in `-1`. */
export function anchorsOf(document: string): string[] {
  const seen = new Map<string, number>();
  return headingsOf(document).map((heading) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/**
 * The commands that a document tells people to run: each line of a block of `sh`, its parts between `&&` apart, the
 * first cell of a row that begins with a program, and whatever else between backquotes calls `peaceops`.
 * @example
 * commandsIn('Say `npx peaceops show 6.1/1.3`.'); // ['npx peaceops show 6.1/1.3']
 */
export function commandsIn(document: string): string[] {
  const lines = [...document.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n').map((line) => line.replace(/(?:^| +)# .*$/, '')),
  );
  const rows = [...document.matchAll(/^\| `((?:npx|npm|node|docker) [^`]+)` \|/gm)];
  const calls = [...withoutBlocks(document).matchAll(/`((?:npx )?peaceops [a-z-][^`\n]*)`/g)];
  const told = [...lines, ...[...rows, ...calls].map(([, command = '']) => command)];
  return [...new Set(told.flatMap((line) => line.split(' && ')).map((command) => command.trim()))].filter(
    (command) => command !== '',
  );
}

function withoutBlocks(document: string): string {
  return document.replace(/^```[\s\S]*?^```$/gm, '');
}
