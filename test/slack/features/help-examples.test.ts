import { ask } from '../../../src/search/ask';
import { hear, replyTo } from '../../../src/slack/conversation';
import { HELP_LINES } from '../../../src/slack/features/all';
import { beijing } from '../../support/corpus';

const { index } = beijing();
const EXAMPLES = HELP_LINES.map(({ usage }) => usage)
  .filter((usage) => /^[/@]peaceops /i.test(usage))
  .map((usage) => usage.replace(/^[/@]peaceops /i, ''));

describe('an example in help', () => {
  it.each(EXAMPLES)('%s finds something', (line) => {
    const heard = hear(index, line);
    if (heard.kind === 'question') expect(ask(index, heard.question).finding).toBe('answers');
    else expect(heard.kind).toMatch(/^(?:command|action)$/);
    if (heard.kind === 'command')
      expect(replyTo(index, heard, true).message.text).not.toMatch(/^There is no /);
  });

  it.each(['kept', 'digest', 'cite', 'section', 'Keeping'])('and help %s is the page of it', (name) => {
    const heard = hear(index, `help ${name}`);
    expect(heard.kind === 'command' && replyTo(index, heard, true).message.text).toContain('/peaceops ');
  });
});
