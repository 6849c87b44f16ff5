import { DUE, digestRoom, MINUTE, type Room } from '../../support/digest-room';

let room: Room;
afterEach(() => room.close());

/** Holds the first intention back until the second is about to be stored: both have chosen, knowing nothing of each other. */
function bothChooseBeforeEitherIntends(): void {
  const { intend } = room.store;
  let calls = 0;
  let go = () => {};
  const bothHaveChosen = new Promise<void>((resolve) => {
    go = resolve;
  });
  let done = () => {};
  const firstIsStored = new Promise<void>((resolve) => {
    done = resolve;
  });
  room.store.intend = async (...given) => {
    calls += 1;
    if (calls === 1) {
      await bothHaveChosen;
      const stored = await intend(...given);
      done();
      return stored;
    }
    if (calls === 2) {
      go();
      await firstIsStored;
    }
    return intend(...given);
  };
}

describe('Send now in one process while the schedule is due in another', () => {
  it.each([
    ['the schedule', 'at once', 0],
    ['the schedule', 'slowly', 500],
    ['Send now', 'at once', 0],
    ['Send now', 'slowly', 500],
  ] as const)('says nothing twice, where %s is first and Slack answers %s', async (first, _how, takesMs) => {
    room = await digestRoom({ now: DUE });
    const other = room.another();
    room.slack.answer = () =>
      new Promise((resolve) => void room.time.after(takesMs, () => resolve(undefined)));
    bothChooseBeforeEitherIntends();
    const steps = [() => void room.runner.start(), () => void other.sendNow('S1')];
    for (const step of first === 'Send now' ? steps.reverse() : steps) {
      step();
      await room.time.pass(0);
    }
    await room.time.pass(MINUTE);
    other.look();
    await room.time.pass(MINUTE);
    await other.stop();
    const texts = room.slack.arrived.flatMap((one) => one.texts);
    expect([room.slack.arrived.length, texts.length, new Set(texts).size]).toEqual([2, 4, 4]);
    expect(await room.store.counts()).toMatchObject({ sent: 2, posting: 0, claimed: 0 });
  });
});
