import { opens, signatureOf } from '../../src/web/signatures';
import fc from '../support/fast-check';

const DAY_MS = 24 * 60 * 60 * 1_000;
const KEY = 'a1'.repeat(32);

const aKey = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const aTime = fc.integer({ min: 1_600_000_000_000, max: 4_000_000_000_000 });
const aReport = fc.string({ minLength: 1, maxLength: 40 });

describe('a signed link', () => {
  it('opens its report for a week, whichever time of the day it was made at', () => {
    fc.assert(
      fc.property(aReport, aKey, aTime, fc.integer({ min: 0, max: 7 * DAY_MS }), (report, key, at, later) => {
        expect(opens(report, signatureOf(report, { key, at }), { key, at: at + later })).toBe(true);
      }),
    );
  });

  it('does not open it any more after eight days', () => {
    fc.assert(
      fc.property(
        aReport,
        aKey,
        aTime,
        fc.integer({ min: 8 * DAY_MS, max: 5_000 * DAY_MS }),
        (report, key, at, later) => {
          expect(opens(report, signatureOf(report, { key, at }), { key, at: at + later })).toBe(false);
        },
      ),
    );
  });

  it('opens no other report, and nothing by another key', () => {
    fc.assert(
      fc.property(aReport, aReport, aKey, aKey, aTime, (report, other, key, otherKey, at) => {
        fc.pre(report !== other && key !== otherKey);
        const signature = signatureOf(report, { key, at });
        expect(opens(other, signature, { key, at })).toBe(false);
        expect(opens(report, signature, { key: otherKey, at })).toBe(false);
      }),
    );
  });

  it('opens nothing when a sign of it is another, or one is missing or added', () => {
    const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.+/ %é';
    fc.assert(
      fc.property(aTime, fc.nat(), fc.constantFrom(...SIGNS), fc.nat(2), (at, place, sign, kind) => {
        const right = signatureOf('oslo-2008', { key: KEY, at });
        const where = place % (right.length + (kind === 1 ? 1 : 0));
        const left = right.slice(0, where);
        const altered = [
          left + sign + right.slice(where + 1),
          left + sign + right.slice(where),
          left + right.slice(where + 1),
        ][kind] as string;
        fc.pre(altered !== right);
        expect(opens('oslo-2008', altered, { key: KEY, at })).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('opens nothing with a later last day written on it', () => {
    const at = Date.UTC(2026, 10, 30);
    const [right, later] = [at, at + 30 * DAY_MS].map((when) =>
      signatureOf('oslo-2008', { key: KEY, at: when }),
    ) as [string, string];
    expect(opens('oslo-2008', later.slice(0, 3) + right.slice(3), { key: KEY, at })).toBe(false);
  });

  it('is nothing that is no signature', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(opens('oslo-2008', text, { key: KEY, at: 0 })).toBe(false);
      }),
    );
  });

  it('is the same all day (UTC), and another the next', () => {
    const morning = Date.UTC(2026, 10, 30, 0, 0, 0);
    const made = (at: number) => signatureOf('oslo-2008', { key: KEY, at });
    expect(made(morning + DAY_MS - 1)).toBe(made(morning));
    expect(made(morning + DAY_MS)).not.toBe(made(morning));
  });

  it('has signs alone that no program escapes or takes for the end of a sentence', () => {
    fc.assert(
      fc.property(aReport, aTime, (report, at) => {
        expect(signatureOf(report, { key: KEY, at })).toMatch(/^[\w-]{24,26}[A-Za-z\d]$|^[\w-]{25}$/);
      }),
    );
  });
});
