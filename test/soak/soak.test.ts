import { RUNS } from './runs';

const LONGEST_MS = 60_000;

/** The kills have a test of their own (`test/crash`), and what needs PostgreSQL another. */
const shortRuns = Object.entries(RUNS).filter(([name]) => name !== 'crash' && name !== 'replicas');

describe('a short form of a soak loses nothing', () => {
  it.each(shortRuns)(
    '%s',
    async (_name, run) => {
      const lines: string[] = [];
      expect(await run({ print: (line) => lines.push(line), isShort: true })).toBe(true);
      expect(lines).not.toEqual([]);
    },
    LONGEST_MS,
  );
});
