import { type DigestWorkplace, type DigestWorkplaceOptions, startDigestWorkplace } from './digest-workplace';
import { unansweredIn } from './reactions';
import { type Mode, startWorkplace, type Workplace, type WorkplaceOptions } from './slack-app';

/** The workplace of the test that runs, and what Slack is to refuse in it. */
export type CurrentWorkplace<T extends Workplace> = T & {
  /** Errors of Slack's, in their order, that belong to this test; after it there must have been no others. */
  readonly refused: string[];
};

/** For tests that each open a workplace with options of their own. */
export interface Workplaces<T extends Workplace, Options extends unknown[]> {
  work: CurrentWorkplace<T>;
  /** Opens the workplace of this test; it is stopped after the test. */
  open(...options: Options): Promise<void>;
}

/**
 * PeaceOps in a stand-in workspace, anew for each test of a file or of a `describe`, and stopped after it. Stories are
 * told over HTTP; those in which the transport could matter (asking, clicking, a modal, answering once, stopping)
 * over both.
 * @example
 * const work = withWorkplace('socket');
 * it('is answered', async () => expect((await work.answerTo('/peaceops exits')).visible).toBe('ephemeral'));
 */
export function withWorkplace(mode?: Mode, options?: WorkplaceOptions): CurrentWorkplace<Workplace> {
  const { work, open } = workplaces(startWorkplace);
  beforeEach(() => open(mode, options));
  return work;
}

/** The same with a store of its own, digests and what is remembered of people. */
export function withDigestWorkplace(
  mode?: Mode,
  options?: DigestWorkplaceOptions,
): CurrentWorkplace<DigestWorkplace> {
  const { work, open } = workplaces(startDigestWorkplace);
  beforeEach(() => open(mode, options));
  return work;
}

/**
 * The same where each test says how its workplace is opened.
 * @param start {@link startWorkplace} or {@link startDigestWorkplace}
 */
export function workplaces<T extends Workplace, Options extends unknown[]>(
  start: (...options: Options) => Promise<T>,
): Workplaces<T, Options> {
  let current: CurrentWorkplace<T> | undefined;
  // What a story names before it runs: each property is looked up in the workplace that is open then.
  const work = new Proxy({} as CurrentWorkplace<T>, {
    get: (_, property) => {
      if (!current) throw new Error('no workplace is open');
      return Reflect.get(current, property);
    },
  });
  afterEach(async () => {
    const ended = current;
    current = undefined;
    if (!ended) return;
    try {
      expect(ended.standIn.rejections.map(({ error }) => error)).toEqual(ended.refused);
      expect(unansweredIn(ended.standIn)).toEqual([]);
    } finally {
      await ended.close();
    }
  });
  return {
    work,
    async open(...options) {
      current = { ...(await start(...options)), refused: [] };
    },
  };
}
