import { ask } from '../../search/ask';
import { positionIn } from '../click-value';
import { answerMessage, PAGE, shownOf } from '../messages/answer';
import { besideIn } from '../messages/beside-answer';
import { sentenceMessage } from '../messages/sentence';
import { rememberTurned } from '../personal/conversation-memory';
import { rememberQuestion } from '../personal/remember-question';
import type { Feature, Reaction } from './feature';
import { feedbackAskedOf } from './feedback';
import { TOO_OLD } from './statements-meant';

const page: Reaction = {
  turnsPage: true,
  async react(services, asker, value) {
    const { q, from: at, all } = value;
    if (typeof q !== 'string' || q.trim() === '') return asker.tell(sentenceMessage(TOO_OLD));
    const { index } = services;
    const from = positionIn(at);
    const answer = ask(index, q, from + PAGE, all === true);
    const { note = '', cut: isCut = false, said } = besideIn(value);
    const feedback = feedbackAskedOf(services, asker, said);
    await asker.update(answerMessage(index.library, answer, { from, isCut, note, feedback }));
    await rememberTurned(services, asker, { query: q, from, shown: shownOf(answer, from) });
  },
};

/** A near question, in the place of one that has no answer. */
const instead: Reaction = {
  ...page,
  async react(services, asker, value) {
    await page.react(services, asker, value);
    if (typeof value['q'] === 'string') await rememberQuestion(services, asker, value['q']);
  },
};

/** Says to PeaceOps what the button carries: a question to begin with, a command that was meant, a page of help. */
const say: Reaction = {
  turnsPage: true,
  react: (services, asker, { text }) =>
    typeof text === 'string' ? services.say(asker, text) : asker.tell(sentenceMessage(TOO_OLD)),
};

/** Questions, their pages, and the near ones that are offered where there is no answer. */
export const asking: Feature = {
  title: 'Asking',
  help: [
    {
      usage: '/peaceops local ownership',
      what: 'excerpts on a subject, for your eyes only; "quotes" for an exact phrase',
    },
    {
      usage: '@PeaceOps what was said on exit strategies?',
      what: 'the same for all, in a channel, a thread or a message to me',
    },
    {
      usage: 'Ask PeaceOps, among the shortcuts (⚡ or +) where you write',
      what: 'for your eyes only, in a thread too',
    },
  ],
  reactions: { more: page, back: page, everything: page, ask: instead, say },
};
