const { existsSync } = require('node:fs');
const path = require('node:path');

/** Runs a program of dist, or says in a sentence that it is not built. */
module.exports = function runBuilt(program) {
  const file = path.join(__dirname, '..', 'dist', program);
  if (existsSync(file)) return require(file);
  process.stderr.write('peaceops: not built yet; run "npm run build" (npm ci does it as well).\n');
  process.exitCode = 2;
};
