/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/before-all-tests.ts',
  globalTeardown: '<rootDir>/test/support/after-all-tests.ts',
  // Starting a receiver or a process takes its time where many test files run at once.
  testTimeout: 60_000,
  // Default is one core fewer than there are, which on two cores leaves one idle.
  maxWorkers: '100%',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
          target: 'es2022',
        },
      },
    ],
  },
};
