import { ask } from '../../search/ask';
import type { Feedback, Judgement } from '../../store/person';
import { type Asker, isDirect } from '../asker/asker';
import { markReplaced, nothingReplaced } from '../asker/replaced';
import { respondIn } from '../asker/ways';
import { type ClickValue, positionIn } from '../click-value';
import { inPlaceForAll } from '../delivery/outbox';
import { type AnswerOptions, answerMessage, PAGE } from '../messages/answer';
import { besideIn, type SaidByPage } from '../messages/beside-answer';
import { FEEDBACK, type FeedbackValue, notedSentence } from '../messages/feedback-buttons';
import { sentenceMessage } from '../messages/sentence';
import { FEEDBACK_MODAL, feedbackEntered, feedbackModal, JUDGEMENT_BLOCK } from '../modals/feedback-modal';
import { withPersonal } from '../personal/with-personal';
import type { Feature, Services } from './feature';
import { TOO_OLD } from './statements-meant';

const NOT_OPEN = 'The window to say it in did not open; please click Not right again.';
const CHOOSE = 'Choose what is not right.';

/** What *Right* says, of an answer and of a silence. */
const POSITIVE: readonly unknown[] = ['right', 'rightly-silent'] satisfies Judgement[];

function isPositive({ v }: ClickValue): boolean {
  return POSITIVE.includes(v);
}

/** *Right* and *Not right* under an answer that the person alone sees. */
export const feedback: Feature = {
  title: 'Feedback',
  reactions: {
    [FEEDBACK]: {
      // A judgement may be given again after another; *Not right* opens a form, which one is enough of.
      turnsPage: isPositive,
      async react(services, asker, value) {
        const about = answerIn(value);
        if (about === null) return asker.tell(sentenceMessage(TOO_OLD));
        if (isPositive(value))
          return give(services, asker, about, {
            judgement: value['v'] as Judgement,
            words: '',
            isShown: true,
          });
        await nothingReplaced(services, asker);
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
          async act(asker) {
            if (about === null) return asker.tell(sentenceMessage(TOO_OLD));
            // Another page may have come meanwhile, which the judged one must not drive away.
            const isShown = asker.surface !== 'private' || (await markReplaced(services, asker));
            await give(services, asker, about, { judgement, words, isShown });
          },
        };
      },
    },
  },
};

/**
 * Whether an answer asks for feedback: there is a store to keep it in, and the answer is a message, as Slack has such
 * buttons neither in modals nor on the home tab.
 * @param said what was said of it so far
 */
export function feedbackAskedOf(
  { personal }: Pick<Services, 'personal'>,
  { surface }: Pick<Asker, 'surface'>,
  said: SaidByPage = {},
): AnswerOptions['feedback'] {
  const isMessage = surface === 'private' || surface === 'public';
  return isMessage && !('off' in personal()) ? { said } : undefined;
}

/** A judgement, and whether the answer that it is on is known to be what is shown now. */
type Given = Pick<Feedback, 'judgement' | 'words'> & { isShown: boolean };

/** Keeps it, and says so in the answer itself, which they alone see, or beside it where something else is shown by now. */
async function give(
  services: Services,
  asker: Asker,
  { q: query, ids: shown, from, note = '', cut: isCut = false, said }: FeedbackValue,
  { judgement, words, isShown }: Given,
): Promise<void> {
  await withPersonal(services, asker, async (personal, person) => {
    await personal.giveFeedback(person, { query, shown, judgement, words });
    if (!isShown) return asker.tell(sentenceMessage(notedSentence(judgement)));
    const { index } = services;
    const options = { from, isCut, note, feedback: { said: { ...said, [from]: judgement } } };
    const answer = answerMessage(index.library, ask(index, query, from + PAGE), options);
    // Of all that a conversation sees, what stands in a direct message may give way, as nobody else reads along.
    const isOnlyTheirs = asker.surface === 'public' && isDirect(asker);
    const respond = isOnlyTheirs ? respondIn(asker.origin, services) : undefined;
    await (respond ? respond(inPlaceForAll(answer)) : asker.update(answer));
  });
}

/** The answer that a button or a modal carries; null where another version wrote it. */
function answerIn(value: ClickValue): FeedbackValue | null {
  const { q, ids, from, found } = value;
  if (typeof q !== 'string' || !Array.isArray(ids) || typeof found !== 'boolean') return null;
  return { q, ids: ids.map(String), from: positionIn(from), found, ...besideIn(value) };
}
