import { indexStatements } from '../../src/search/index-statements';
import type { SearchIndex } from '../../src/search/search-index';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import { severalSmall } from '../support/small-library';
import { withWorkplace } from '../support/with-workplace';

const ROME = { '1 Roads': ['Mend the roads.'] };
const indexOf = (...police: string[]) =>
  indexStatements(severalSmall({ oslo: { '1 Police': police }, rome: ROME }));

describe('a report is corrected under an answer that is read', () => {
  let index: SearchIndex;
  const work = withWorkplace('http', {
    reports: { all: () => index, seenBy: () => index, open: () => index, only: () => index },
  });
  const asked = async (after: SearchIndex): Promise<Message> => {
    index = indexOf('Train the police. Pay the police.');
    const message = await work.answerTo('/peaceops show oslo/1/1.1');
    index = after;
    return message;
  };
  const cited = async (message: Message) => {
    const before = work.standIn.messages.length;
    const entry = (message.blocks as { accessory?: { options: { value: string }[] } }[])
      .flatMap(({ accessory }) => accessory?.options ?? [])
      .find(({ value }) => value.includes('"cite"'));
    await work.ana.clicks(message, { actionId: 'excerpt:0' }, { option: entry?.value ?? '' });
    return (await work.standIn.until(() => work.standIn.messages[before])).text;
  };

  it('a button cites the words that it stood under, wherever they stand now', async () => {
    const text = await cited(await asked(indexOf('Police need time.', 'Train the police. Pay the police.')));
    expect(text).toMatch(/^“Train the police.”\n.*section 1 Police, paragraph 2\.$/);
  });

  it('and says so where the report has them no more, whatever stands there', async () => {
    expect(await cited(await asked(indexOf('Police need time.')))).toBe(
      'What this button led to is no longer there. Oslo 2030 no longer has it in these words. Please ask again.',
    );
  });
});
