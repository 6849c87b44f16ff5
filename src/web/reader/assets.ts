import path from 'node:path';
import { readStaticFiles, type StaticFile } from '../static-files';

/** Where they lie: they are not compiled, so that they are the same from `src` and from `dist`, and they are shipped. */
const ASSETS = path.join(__dirname, '..', '..', '..', 'src', 'web', 'reader', 'assets');

/** Stylesheet, script and icon of the reader page, by the names that `Links.asset` is given. */
export function readerAssets(): ReadonlyMap<string, StaticFile> {
  return readStaticFiles(
    Object.fromEntries(
      ['reader.css', 'reader.mjs', 'icon.svg'].map((name) => [name, [path.join(ASSETS, name)]]),
    ),
  );
}
