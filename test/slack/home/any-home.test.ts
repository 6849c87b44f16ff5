import type { Subscription } from '../../../src/digest/model';
import { homeView } from '../../../src/slack/home/home-view';
import type { PersonalContent } from '../../../src/slack/home/personal-blocks';
import { greetingMessage } from '../../../src/slack/messages/introduction';
import { objectsIn } from '../../../src/try-out/stand-in/block-kit/across-blocks';
import { validateMessage, validateView } from '../../../src/try-out/stand-in/block-kit/validate-blocks';
import { type Clickable, clickables } from '../../../src/try-out/stand-in/person/interactive-elements';
import { anyPlan, subscription } from '../../store/subscriptions';
import fc from '../../support/fast-check';
import { unanswered } from '../../support/reactions';
import { anyLibrary, anyText } from '../messages/any-library';

const RUNS = 100;

const anyDigest: fc.Arbitrary<Subscription> = fc
  .record({
    plan: anyPlan,
    topics: fc.array(anyText, { maxLength: 5 }),
    zone: fc.constantFrom('Europe/Oslo', 'Mars/Olympus_Mons'),
    channelId: fc.constantFrom('C1', 'D1'),
    state: fc.constantFrom('active' as const, 'paused' as const),
    pausedBecause: fc.option(fc.oneof(fc.constantFrom('not_in_channel', 'is_archived'), anyText)),
    nextDueAt: fc.option(fc.constant(Date.UTC(2026, 10, 23, 8))),
  })
  .map(({ plan, topics, zone, ...rest }) =>
    subscription({ ...rest, plan: { ...plan, zone, query: topics.join('; ') } }),
  );

const anyHome = anyLibrary.chain((library) => {
  const some = library.statements.length > 0 ? fc.constantFrom(...library.statements) : fc.constant(null);
  const personal: fc.Arbitrary<PersonalContent> = fc
    .record({
      questions: fc.array(anyText, { maxLength: 20 }),
      kept: fc.array(fc.oneof(some, fc.constant(null)), { maxLength: 3 }),
      more: fc.nat(500),
      digests: fc.array(anyDigest, { maxLength: 30 }),
      retentionDays: fc.integer({ min: 1, max: 3_650 }),
    })
    .map(({ more, ...rest }) => ({ ...rest, keptInAll: rest.kept.length + more }));
  return fc.record({
    library: fc.constant(library),
    isFirstVisit: fc.boolean(),
    startingQuestions: fc.array(anyText, { maxLength: 4 }),
    personal: fc.oneof({ weight: 4, arbitrary: personal }, { weight: 1, arbitrary: fc.constant('None.') }),
  });
});

/** Slack documents no limit of a whole view: a bound of ours, by which it shows that something has none. */
const LARGEST_VIEW = 100_000;

describe('whatever a person asked, kept and set up', () => {
  it('Slack takes the home tab, and nothing in it is read as markup', () => {
    fc.assert(
      fc.property(anyHome, (content) => {
        const view = homeView(content);
        expect(validateView(view)).toEqual([]);
        expect(unanswered(view.blocks)).toEqual([]);
        const nodes = objectsIn(view);
        expect(nodes.some(({ type }) => type === 'mrkdwn')).toBe(false);
        expect(nodes.some(({ text }) => /\p{Cs}/u.test(String(text)))).toBe(false);
        expect(JSON.stringify(view).length).toBeLessThan(LARGEST_VIEW);
      }),
      { numRuns: RUNS },
    );
  });

  it('each recent question can be asked again, and each digest changed, and one set up', () => {
    fc.assert(
      fc.property(anyHome, ({ personal, ...content }) => {
        if (typeof personal === 'string') return;
        const there = clickables(homeView({ ...content, personal }).blocks as never);
        const questions = personal.questions.length > 0 ? personal.questions : content.startingQuestions;
        const says = ({ value = '{}' }: Clickable): string => JSON.parse(value).text;
        const asking = there.filter(
          (one) =>
            /^say:\d$/.test(one.actionId) && questions.some((question) => question.startsWith(says(one))),
        );
        expect(asking).toHaveLength(Math.min(10, questions.length));
        expect(there.filter(({ actionId }) => actionId === 'digest:change')).toHaveLength(
          Math.min(10, personal.digests.length) + 1,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('Slack takes the greeting, in which nobody is mentioned', () => {
    fc.assert(
      fc.property(anyLibrary, fc.array(anyText, { maxLength: 4 }), (library, questions) => {
        const message = greetingMessage(library, questions);
        expect(validateMessage({ ...message })).toEqual([]);
        expect(message.text).not.toMatch(/[<>]/);
      }),
      { numRuns: RUNS },
    );
  });
});
