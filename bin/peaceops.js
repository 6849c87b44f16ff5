#!/usr/bin/env node
const { existsSync } = require('node:fs');
const path = require('node:path');

const main = path.join(__dirname, '..', 'dist', 'cli', 'main.js');
if (existsSync(main)) require(main);
else {
  process.stderr.write('peaceops: not built yet; run "npm run build" (npm ci does it as well).\n');
  process.exitCode = 2;
}
