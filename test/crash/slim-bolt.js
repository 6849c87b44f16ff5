// Of Bolt, delivering uses the Web API's client and two error classes; loading the rest of it takes longer than all
// that a process then does before it is killed.
const Module = require('node:module');

const bolt = Object.assign(new Module('@slack/bolt'), {
  loaded: true,
  exports: {
    webApi: Module.createRequire(require.resolve('@slack/bolt'))('@slack/web-api'),
    RespondError: class extends Error {},
    UnknownError: class extends Error {},
  },
});
require.cache[require.resolve('@slack/bolt')] = bolt;
