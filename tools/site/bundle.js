// Bundles what a site needs in the browser: `node tools/site/bundle.js [DIRECTORY]`, the last step but one of the build.
// An installed release brings the result, and no esbuild.
const path = require('node:path');
const { buildSync } = require('esbuild');

const ROOT = path.join(__dirname, '..', '..');
const SOURCES = path.join(ROOT, 'src', 'web', 'site', 'browser');

/** @param directory where `search-worker.js` and `site.js` are written */
function bundleSite(directory) {
  buildSync({
    entryPoints: ['search-worker.ts', 'site.mjs'].map((name) => path.join(SOURCES, name)),
    outdir: directory,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    // What the packages in it ask for stands at its end.
    legalComments: 'eof',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    logLevel: 'warning',
  });
}

module.exports = { bundleSite };

if (require.main === module) bundleSite(process.argv[2] ?? path.join(ROOT, 'build', 'dist-site'));
