// Lets a bare `node -r` run the sources: jest's compiler lives in jest alone.
const { mkdtempSync, rmSync } = require('node:fs');
const Module = require('node:module');
const { tmpdir } = require('node:os');
const path = require('node:path');

if (!process.env.TYPESCRIPT_CACHE) {
  const cache = mkdtempSync(path.join(tmpdir(), 'peaceops-typescript-'));
  process.env.TYPESCRIPT_CACHE = cache;
  process.on('exit', () => rmSync(cache, { recursive: true, force: true }));
}
require('../support/run-typescript');

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
