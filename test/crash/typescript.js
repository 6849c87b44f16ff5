// Lets a bare `node -r` run the sources: jest's compiler lives in jest alone. What was compiled is kept in the
// directory that CRASH_CACHE names, because many processes start with the same files.
const { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const { tmpdir } = require('node:os');
const Module = require('node:module');
const path = require('node:path');

const OPTIONS = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
process.env.CRASH_CACHE ??= mkdtempSync(path.join(tmpdir(), 'peaceops-crash-'));
const cache = process.env.CRASH_CACHE;
mkdirSync(cache, { recursive: true });

require.extensions['.ts'] = (module, file) => {
  const kept = path.join(cache, `${createHash('sha1').update(file).digest('hex')}.js`);
  if (!existsSync(kept)) {
    const { transformSync } = require('@swc/core');
    const { code } = transformSync(readFileSync(file, 'utf8'), { ...OPTIONS, filename: file });
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
  }
  module._compile(readFileSync(kept, 'utf8'), file);
};

// Of Bolt, delivering uses the Web API's client and two error classes; loading the rest of it takes longer than all
// that a process then does before it is killed.
const bolt = Object.assign(new Module('@slack/bolt'), {
  loaded: true,
  exports: {
    webApi: Module.createRequire(require.resolve('@slack/bolt'))('@slack/web-api'),
    RespondError: class extends Error {},
    UnknownError: class extends Error {},
  },
});
require.cache[require.resolve('@slack/bolt')] = bolt;
