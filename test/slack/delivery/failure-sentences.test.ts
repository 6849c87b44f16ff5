import { webApi } from '@slack/bolt';
import { failureSentence } from '../../../src/slack/delivery/failure-sentences';
import { failureOf } from '../../../src/slack/delivery/failures';

const sentenceOn = (data: Record<string, unknown>) =>
  failureSentence(failureOf(new webApi.WebAPIPlatformError({ ok: false, error: '', ...data })));

describe('what a person is told that failed', () => {
  it('names the scope that is missing, and who can give it', () => {
    expect(sentenceOn({ error: 'missing_scope', needed: 'files:write' })).toBe(
      'That did not work: I lack the permission files:write; ask who installed me to reinstall the app with it.',
    );
  });

  it.each([undefined, 'a sentence of somebody’s', 7])('does without where Slack names %j', (needed) => {
    expect(sentenceOn({ error: 'missing_scope', needed })).toBe(
      'That did not work: I lack a permission that the manifest lists; ask who installed me to reinstall the app.',
    );
  });

  it('says how to let it into a channel', () => {
    expect(sentenceOn({ error: 'not_in_channel' })).toContain('invite me with /invite');
  });
});
