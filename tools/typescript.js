// Lets Node 20 run TypeScript: `node -r ./tools/typescript.js FILE.ts`. What was compiled is kept by its content under
// build/typescript. What is missing is compiled by a process of its own, all files at once: the compiler's 40 MB would
// count where memory is measured, and its time where a process that starts is about to be killed.
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const KEPT = path.join(ROOT, 'build', 'typescript');
const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
    target: 'es2022',
  },
  // Packages that are ECMAScript modules only are imported as such.
  module: { type: 'commonjs', ignoreDynamic: true },
};
const SOURCE = /\.tsx?$/;
const MADE_BY = `${require('@swc/core/package.json').version} ${JSON.stringify(OPTIONS)}`;

if (require.main === module) compileAll();
else
  for (const extension of ['.ts', '.tsx'])
    require.extensions[extension] = (module, file) => {
      const kept = placeOf(readFileSync(file));
      if (!existsSync(kept)) execFileSync(process.execPath, [__filename], { stdio: ['ignore', 2, 2] });
      module._compile(readFileSync(kept, 'utf8'), file);
    };

/** Where the compiled form of a source lies. */
function placeOf(source) {
  return path.join(KEPT, `${createHash('sha256').update(MADE_BY).update(source).digest('hex')}.js`);
}

/** Compiles what is not yet compiled, and removes what no file is the source of any longer. */
function compileAll() {
  const { transformSync } = require('@swc/core');
  mkdirSync(KEPT, { recursive: true });
  const wanted = new Set();
  for (const folder of ['src', 'test', 'tools'])
    for (const name of readdirSync(path.join(ROOT, folder), { recursive: true })) {
      if (!SOURCE.test(name)) continue;
      const filename = path.join(ROOT, folder, name);
      const source = readFileSync(filename, 'utf8');
      const kept = placeOf(source);
      wanted.add(path.basename(kept));
      if (existsSync(kept)) continue;
      // Renamed, so that whoever runs at the same time finds it whole or not at all.
      writeFileSync(`${kept}.${process.pid}`, transformSync(source, { ...OPTIONS, filename }).code);
      renameSync(`${kept}.${process.pid}`, kept);
    }
  for (const name of readdirSync(KEPT))
    if (!wanted.has(name) && name.endsWith('.js')) rmSync(path.join(KEPT, name), { force: true });
}
