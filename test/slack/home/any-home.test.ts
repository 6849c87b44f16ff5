import fc from 'fast-check';
import type { Subscription } from '../../../src/digest/model';
import { BROWSING_MENUS } from '../../../src/slack/features/browsing-menus';
import type { Services } from '../../../src/slack/features/feature';
import { homeView } from '../../../src/slack/home/home-view';
import type { PersonalContent } from '../../../src/slack/home/personal-blocks';
import { greetingMessage } from '../../../src/slack/messages/greeting';
import { option } from '../../../src/slack/modals/inputs';
import { objectsIn } from '../../stand-in/across-blocks';
import { clickables } from '../../stand-in/interactive-elements';
import { validateMessage, validateView } from '../../stand-in/validate-blocks';
import { anyPlan, subscription } from '../../store/subscriptions';
import { anyLibrary, anyText, entriesOf } from '../messages/any-library';

const RUNS = 100;

const anyDigest: fc.Arbitrary<Subscription> = fc
  .record({
    plan: fc.record({ plan: anyPlan, topics: fc.array(anyText, { maxLength: 5 }) }),
    state: fc.constantFrom('active' as const, 'paused' as const),
    pausedBecause: fc.option(fc.oneof(fc.constantFrom('not_in_channel', 'is_archived'), anyText)),
    nextDueAt: fc.option(fc.constant(Date.UTC(2026, 10, 23, 8))),
  })
  .map(({ plan: { plan, topics }, ...rest }) =>
    subscription({ ...rest, plan: { ...plan, filter: { ...plan.filter, topics } } }),
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
        const nodes = objectsIn(view);
        expect(nodes.some(({ type }) => type === 'mrkdwn')).toBe(false);
        expect(nodes.some(({ text }) => /\p{Cs}/u.test(String(text)))).toBe(false);
        expect(JSON.stringify(view).length).toBeLessThan(LARGEST_VIEW);
      }),
      { numRuns: RUNS },
    );
  });

  it('each recent question can be asked again, and each digest changed', () => {
    fc.assert(
      fc.property(anyHome, ({ personal, ...content }) => {
        if (typeof personal === 'string') return;
        const there = clickables(homeView({ ...content, personal }).blocks as never);
        const asking = there.filter(
          ({ actionId, label }) =>
            /^say:\d$/.test(actionId) && !/^All kept \(|^(?:Topics|Actors|Map)$/.test(label),
        );
        const questions = personal.questions.length > 0 ? personal.questions : content.startingQuestions;
        expect(asking).toHaveLength(Math.min(10, questions.length));
        expect(there.filter(({ actionId }) => actionId === 'digest:change')).toHaveLength(
          Math.min(10, personal.digests.length),
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

describe('the menu of sections', () => {
  it('has entries that Slack takes and that lead to a section, whatever is typed', () => {
    fc.assert(
      fc.property(anyLibrary, fc.oneof(fc.constant(''), anyText), (library, typed) => {
        const services = { index: entriesOf(library) } as unknown as Services;
        const choices = BROWSING_MENUS['read']?.(services, { actionId: 'read', typed, carried: {} }) ?? [];
        expect(choices.length).toBeLessThanOrEqual(100);
        for (const choice of choices) {
          expect(option(choice).value).toBe(choice.value);
          expect(option(choice).text.text.length).toBeLessThanOrEqual(75);
          expect(JSON.parse(choice.value)).toEqual({ n: expect.any(String) });
        }
      }),
      { numRuns: RUNS },
    );
  });
});
