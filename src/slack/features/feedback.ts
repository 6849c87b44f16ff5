import { ask } from '../../search/ask';
import type { Feedback, Judgement } from '../../store/person';
import { type Asker, isDirect } from '../asker/asker';
import { respondIn } from '../asker/ways';
import { type ClickValue, positionIn } from '../click-value';
import { inPlaceForAll } from '../delivery/outbox';
import { type AnswerOptions, answerMessage, PAGE } from '../messages/answer';
import { FEEDBACK, type FeedbackValue } from '../messages/feedback-buttons';
import { sentenceMessage } from '../messages/sentence';
import { FEEDBACK_MODAL, feedbackEntered, feedbackModal, JUDGEMENT_BLOCK } from '../modals/feedback-modal';
import { withPersonal } from '../personal/with-personal';
import type { Feature, Services } from './feature';
import { TOO_OLD } from './statements-meant';

const NOT_OPEN = 'The window to say it in did not open; please click Not right again.';
const CHOOSE = 'Choose what is not right.';

/** What *Right* says, of an answer and of a silence. */
const POSITIVE: readonly unknown[] = ['right', 'rightly-silent'] satisfies Judgement[];

/** *Right* and *Not right* under an answer that the person alone sees. */
export const feedback: Feature = {
  title: 'Feedback',
  reactions: {
    [FEEDBACK]: {
      turnsPage: true,
      async react(services, asker, value) {
        const about = answerIn(value);
        if (about === null) return asker.tell(sentenceMessage(TOO_OLD));
        if (POSITIVE.includes(value['v']))
          return give(services, asker, about, { judgement: value['v'] as Judgement, words: '' });
        if (!(await asker.open(feedbackModal(about, asker.origin))))
          await asker.tell(sentenceMessage(NOT_OPEN));
      },
    },
  },
  submissions: {
    [FEEDBACK_MODAL]: {
      read(services, { values, carried }) {
        const { judgement, words } = feedbackEntered(values);
        if (judgement === null) return { errors: { [JUDGEMENT_BLOCK]: CHOOSE } };
        const about = answerIn(carried);
        return {
          act: (asker) =>
            about === null
              ? asker.tell(sentenceMessage(TOO_OLD))
              : give(services, asker, about, { judgement, words }),
        };
      },
    },
  },
};

/**
 * Whether an answer asks for feedback: there is a store to keep it in, and the answer is a message, as Slack has such
 * buttons neither in modals nor on the home tab.
 */
export function feedbackAskedOf(
  { personal }: Pick<Services, 'personal'>,
  { surface }: Pick<Asker, 'surface'>,
): AnswerOptions['feedback'] {
  const isMessage = surface === 'private' || surface === 'public';
  return isMessage && !('off' in personal()) ? { said: null } : undefined;
}

/** Keeps it, and says so in the answer itself, which they alone see. */
async function give(
  services: Services,
  asker: Asker,
  { q: query, ids: shown, from }: FeedbackValue,
  { judgement, words }: Pick<Feedback, 'judgement' | 'words'>,
): Promise<void> {
  await withPersonal(services, asker, async (personal, person) => {
    await personal.giveFeedback(person, { query, shown, judgement, words });
    const { index } = services;
    const options = { from, feedback: { said: judgement } };
    const answer = answerMessage(index.library, ask(index, query, from + PAGE), options);
    // Of all that a conversation sees, what stands in a direct message may give way, as nobody else reads along.
    const isOnlyTheirs = asker.surface === 'public' && isDirect(asker);
    const respond = isOnlyTheirs ? respondIn(asker.origin, services) : undefined;
    await (respond ? respond(inPlaceForAll(answer)) : asker.update(answer));
  });
}

/** The answer that a button or a modal carries; null where another version wrote it. */
function answerIn({ q, ids, from, found }: ClickValue): FeedbackValue | null {
  if (typeof q !== 'string' || !Array.isArray(ids) || typeof found !== 'boolean') return null;
  return { q, ids: ids.map(String), from: positionIn(from), found };
}
