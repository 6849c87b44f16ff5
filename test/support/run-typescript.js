// Node 20 reads no TypeScript: it is compiled on loading, by what jest uses as well.
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
const { _extensions: extensions } = require('node:module');

extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
