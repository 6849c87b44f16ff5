import { openStore } from '../../src/store/open-store';
import { DAY, subscription } from './subscriptions';

/** Says after each step what is stored from now on, then takes the next one, until it is killed. */
async function main(dataDirectory: string): Promise<void> {
  const store = await openStore({ dataDirectory, databaseUrl: null });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  await store.save((await store.subscription('S1')) ?? subscription());
  say('ready');
  for (;;) {
    const due = await store.subscription('S1');
    if (!due?.nextDueAt || !due.nextDay) throw new Error('nothing is due');
    const at = due.nextDueAt + DAY;
    const next = { at, day: new Date(at).toISOString().slice(0, 10) };
    const id = `D${due.nextDay}`;
    const delivery = await store.claim({ deliveryId: id, subscription: due, next, leaseUntil: at });
    say(`claimed ${id}`);
    if (!delivery) throw new Error('somebody else was first');
    await store.intend(delivery, [`${id}.a`, `${id}.b`]);
    say(`intended ${id}`);
    await store.settle(delivery, { state: 'sent', at, messageTs: '1.1', seen: [`${id}.a`, `${id}.b`] });
    say(`sent ${id}`);
    await store.markOnce('T1', id, DAY, at);
    say(`answered ${id}`);
  }
}

void main(process.argv[2] ?? '');
