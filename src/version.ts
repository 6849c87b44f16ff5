/** The version of PeaceOps, as `package.json` has it. */
export const { version: VERSION } = require('../package.json') as { version: string };
