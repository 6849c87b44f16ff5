import { pino } from 'pino';
import type { SlackApp } from '../../src/slack/app';
import type { Once } from '../../src/slack/delivery/once';
import { onceInStore } from '../../src/slack/delivery/once-in-store';
import type { Store } from '../../src/store/store';
import { startWorkplace } from '../support/slack-app';
import { temporaryStore } from '../support/stores';
import { workplaces } from '../support/with-workplace';

const { work, open } = workplaces(startWorkplace);
const logger = pino({ level: 'silent' });

let store: Store;
let other: SlackApp;

/** Socket Mode: Slack sends each envelope over one of the two connections, in turn. */
async function twoProcesses(differently: (once: Once) => Once = (once) => once): Promise<void> {
  store = await temporaryStore();
  await open('socket', { once: onceInStore({ store, logger }) });
  other = await work.another({
    once: differently(onceInStore({ store, logger })),
    patience: { drainMs: 0 },
  });
  await work.standIn.socket.connected(2);
}

afterEach(() => store.close());

/** A process that is killed at some point has not come past it, and never will. */
const never = () => new Promise<never>(() => {});

describe('two processes over Socket Mode on one store', () => {
  it('answer each command once, whichever of them gets it', async () => {
    await twoProcesses();
    for (let asked = 0; asked < 4; asked++)
      expect((await work.ana.types('/peaceops local ownership')).message).toBeDefined();
    expect(work.standIn.socket.acknowledgements).toHaveLength(4);
  });

  it('answer a mention once that comes to the one and then to the other', async () => {
    await twoProcesses();
    const mention = await work.ana.mentions('C0GENERAL', 'exit strategies');
    await work.ana.again(mention);
    await work.ana.again(mention, { num: 2, reason: 'timeout' });
    await Promise.all([work.app.stop(), other.stop()]);
    expect(work.standIn.messages).toHaveLength(1);
  });

  it.each<[string, (once: Once) => Once]>([
    ['before it noted the command', (once) => ({ ...once, markOnce: never })],
    [
      'after it noted the command',
      (once) => ({
        ...once,
        async markOnce(team, key, within) {
          await once.markOnce(team, key, within);
          return key.startsWith('trigger:') ? never() : true;
        },
      }),
    ],
  ])('answer a command once that the one held when it was killed, %s', async (_when, killed) => {
    await twoProcesses(killed);
    const typed = [work.ana.types('/peaceops local ownership'), work.ana.types('/peaceops drones')];
    await Promise.race(typed);
    await other.stop();
    expect(work.standIn.socket.unacknowledged).toHaveLength(1);
    work.standIn.socket.redeliver();
    const came = await Promise.all(typed);
    expect(came.map(({ message }) => message !== undefined)).toEqual([true, true]);
    expect(work.standIn.socket.acknowledgements).toHaveLength(2);
  });
});
