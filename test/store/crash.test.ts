import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import Libsql from 'libsql';
import { type SqliteHome, sqliteHome } from '../support/stores';
import { spawnTypeScript } from '../support/typescript-child';

const KILLS = 12;
const CHILD = path.join(__dirname, 'crash-child.ts');

let home: SqliteHome;
beforeEach(() => {
  home = sqliteHome();
});
afterEach(() => home.remove());

/** Runs the child until it has said so many lines, kills it, and returns all that it said. */
async function runAndKill(lines: number): Promise<string[]> {
  const child = spawnTypeScript(CHILD, [home.directory]);
  const said: string[] = [];
  if (!child.stdout) throw new Error('no output');
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    if (said.length === lines) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return said;
}

describe('a process killed with SIGKILL', () => {
  it(`leaves a whole file in which all that was said to be stored is stored, ${KILLS} times over`, async () => {
    const stored = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      for (const line of await runAndKill(1 + kill * 3)) stored.add(line);

      const file = new Libsql(home.file);
      expect(file.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      file.close();
      const store = await home.open();
      const due = await store.subscription('S1');
      const deliveries = await store.deliveries('S1', 10_000);
      const seen = await store.seen('S1');
      // Both or neither: the subscription stands where the last claim moved it.
      const days = deliveries.map(({ slot }) => (slot.kind === 'scheduled' ? slot.day : ''));
      expect(days).not.toContain(due?.nextDay);
      expect(new Set(days).size).toBe(days.length);
      expect(Date.parse(`${due?.nextDay}`) - Date.parse('2026-11-23')).toBe(days.length * 86_400_000);
      // And so the end and what was seen.
      for (const { id, state } of deliveries)
        for (const statement of ['a', 'b']) expect(seen.has(`${id}.${statement}`)).toBe(state === 'sent');
      // Nothing that was said is lost.
      const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
      for (const line of stored) {
        const [step, id = ''] = line.split(' ');
        if (step === 'ready') continue;
        expect(byId.has(id)).toBe(true);
        if (step === 'intended') expect(byId.get(id)?.statements).toHaveLength(2);
        if (step === 'sent') expect(byId.get(id)?.state).toBe('sent');
        if (step === 'answered') expect(await store.markOnce('T1', id, 1, 0)).toBe(false);
      }
      await store.close();
    }
    expect(stored.size).toBeGreaterThan(3 * KILLS);
  }, 60_000);
});
