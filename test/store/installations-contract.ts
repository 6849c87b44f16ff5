import { TABLES_OF_WORKSPACES } from '../../src/store/remove-workspace';
import type { Store } from '../../src/store/store';
import type { StoreHome } from '../support/stores';
import { subscription } from './subscriptions';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 30, 8);
const WORKSPACE = { id: 'T1', isOrganisation: false, sealed: 'v1:a:1' };
const ORGANISATION = { id: 'E1', isOrganisation: true, sealed: 'v1:a:2' };

/** How every store keeps installations; both databases pass it. */
export function installationsContract(makeHome: () => Promise<StoreHome>): void {
  let home: StoreHome;
  let store: Store;
  beforeEach(async () => {
    home = await makeHome();
    store = await home.open();
  });
  afterEach(() => home.remove());

  const installed = async (at = NOW) => {
    await store.saveInstallation(WORKSPACE, at);
    const row = await store.installation('T1');
    if (!row) throw new Error('not stored');
    return row;
  };

  describe('an installation', () => {
    it('is found by its id, also after a restart, and listed', async () => {
      await store.saveInstallation(WORKSPACE, NOW);
      await store.saveInstallation(ORGANISATION, NOW + 1);
      const after = await home.open();
      const stored = { ...WORKSPACE, installedAt: NOW, changedAt: NOW, version: 1 };
      expect(await after.installation('T1')).toEqual(stored);
      expect(await after.installation('T2')).toBeNull();
      expect((await after.installations()).map(({ id }) => id)).toEqual(['E1', 'T1']);
    });

    it('takes the place of the one before, which began it', async () => {
      await installed();
      await store.saveInstallation({ ...WORKSPACE, sealed: 'v1:a:new' }, NOW + MINUTE);
      expect(await store.installation('T1')).toEqual({
        ...WORKSPACE,
        sealed: 'v1:a:new',
        installedAt: NOW,
        changedAt: NOW + MINUTE,
        version: 2,
      });
    });

    it('is removed once', async () => {
      await installed();
      expect([await store.removeInstallation('T1'), await store.removeInstallation('T1')]).toEqual([
        true,
        false,
      ]);
      expect(await store.installation('T1')).toBeNull();
    });

    it('stays where it was stored after what would remove it', async () => {
      await installed();
      expect(await store.removeInstallation('T1', NOW)).toBe(false);
      expect(await store.removeInstallation('T1', NOW + 1)).toBe(true);
    });
  });

  describe('refreshing tokens', () => {
    it('is for one of many who want to at once', async () => {
      const row = await installed();
      const others = await Promise.all([home.open(), home.open()]);
      const claims = [store, ...others].flatMap((one) =>
        Array.from({ length: 4 }, () => one.claimRefresh(row, NOW + MINUTE, NOW)),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    it('is for another one when the first has died', async () => {
      const row = await installed();
      const claims: boolean[] = [];
      for (const at of [NOW, NOW + MINUTE - 1, NOW + MINUTE])
        claims.push(await store.claimRefresh(row, at + MINUTE, at));
      expect(claims).toEqual([true, false, true]);
    });

    it('ends with what came of it, or without', async () => {
      const row = await installed();
      await store.claimRefresh(row, NOW + MINUTE, NOW);
      expect(await store.endRefresh(row, null, NOW)).toBe(true);
      expect(await store.claimRefresh(row, NOW + MINUTE, NOW)).toBe(true);
      expect(await store.endRefresh(row, 'v1:a:fresh', NOW + 1)).toBe(true);
      expect(await store.installation('T1')).toEqual({
        ...row,
        sealed: 'v1:a:fresh',
        changedAt: NOW + 1,
        version: 2,
      });
    });

    it('never overwrites what was installed or refreshed since', async () => {
      const row = await installed();
      await store.claimRefresh(row, NOW + MINUTE, NOW);
      await store.saveInstallation({ ...WORKSPACE, sealed: 'v1:a:anew' }, NOW + 1);
      expect(await store.endRefresh(row, 'v1:a:late', NOW + 2)).toBe(false);
      expect(await store.claimRefresh(row, NOW + MINUTE, NOW + 2)).toBe(false);
      expect((await store.installation('T1'))?.sealed).toBe('v1:a:anew');
    });

    it('brings back nothing that was removed', async () => {
      const row = await installed();
      await store.claimRefresh(row, NOW + MINUTE, NOW);
      await store.removeInstallation('T1');
      expect(await store.endRefresh(row, 'v1:a:late', NOW)).toBe(false);
      expect(await store.installation('T1')).toBeNull();
    });
  });

  describe('removing a workspace', () => {
    const fill = async (teamId: string) => {
      const person = { teamId, userId: 'U1' };
      const due = { ...subscription({ id: `S-${teamId}`, channelId: 'C1' }), teamId };
      await store.saveInstallation({ ...WORKSPACE, id: teamId }, NOW);
      await store.markOnce(teamId, 'event:1', MINUTE, NOW);
      await store.save(due);
      const delivery = await store.claimNow({
        id: `D-${teamId}`,
        subscription: due,
        now: NOW,
        leaseUntil: NOW + MINUTE,
      });
      await store.settle(delivery, { state: 'sent', at: NOW, seen: ['a'] });
      await store.keep(person, [{ key: 'a', statementId: '6.1/1.3', words: 'It must go.' }], {
        at: NOW,
        since: 0,
      });
      await store.rememberQuestion(person, 'exits', { at: NOW, since: 0 });
      await store.askIn({ teamId, place: 'C1 U1' }, 'U1', { query: 'exits', from: 0, shown: [] }, NOW);
      await store.giveFeedback(
        person,
        { query: 'exits', shown: ['6.1/1.3'], judgement: 'right', words: '' },
        { at: NOW, since: 0 },
      );
      await store.chooseReports({ teamId, channelId: 'C1' }, ['oslo'], { userId: 'U1', at: NOW });
    };

    it('leaves nothing of it, and everything of the others', async () => {
      await fill('T1');
      await fill('T2');
      const removed = await store.removeWorkspace('T1');
      expect(removed).toEqual(
        Object.fromEntries([...TABLES_OF_WORKSPACES, 'installations'].map((table) => [table, 1])),
      );
      expect(await store.removeWorkspace('T2')).toEqual(removed);
    });
  });
}
