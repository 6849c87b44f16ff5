// Node 20 reads no TypeScript: it is compiled on loading, by what jest uses as well. What was compiled is kept in the
// directory that TYPESCRIPT_CACHE names, because many processes start with the same files.
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const { _extensions: extensions } = require('node:module');
const path = require('node:path');

const OPTIONS = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
const cache = process.env.TYPESCRIPT_CACHE;
if (cache) mkdirSync(cache, { recursive: true });

extensions['.ts'] = (module, file) => module._compile(cache ? kept(file) : compiled(file), file);

function compiled(file) {
  const { transformSync } = require('@swc/core');
  return transformSync(readFileSync(file, 'utf8'), { ...OPTIONS, filename: file }).code;
}

function kept(file) {
  const place = path.join(cache, `${createHash('sha1').update(file).digest('hex')}.js`);
  if (!existsSync(place)) {
    // In one step, as another process may be reading it.
    writeFileSync(`${place}.${process.pid}`, compiled(file));
    renameSync(`${place}.${process.pid}`, place);
  }
  return readFileSync(place, 'utf8');
}
