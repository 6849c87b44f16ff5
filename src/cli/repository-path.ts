import path from 'node:path';

/** A file as those name it who keep papers in a repository: from where the command runs, with slashes. */
export function pathInRepository(file: string): string {
  const relative = path.relative('', file);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return (isInside ? relative : file).split(path.sep).join('/');
}
