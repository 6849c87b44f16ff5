import { findStatement } from '../../../src/report/library';
import type { Statement } from '../../../src/report/model';
import { digestMessage, nothingLeftMessage, previewMessage } from '../../../src/slack/messages/digest';
import { brokenMessage } from '../../../src/slack/messages/digest-broken';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { validateMessage } from '../../../src/try-out/stand-in/block-kit/validate-blocks';
import { clickables, wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { beijing } from '../../support/corpus';

const { library } = beijing();
const statements = ['6.1/1.1', '6.1/1.3'].map((id) => findStatement(library, id) as Statement);
const position = { first: 17, last: 18, total: 96 };
const about = 'local ownership';
const content = {
  library,
  subscriptionId: 'an-id',
  about,
  subjects: [about],
  statements,
  position,
  day: '2026-11-23',
};

const wordsOf = ({ blocks }: { blocks: readonly unknown[] }) => wordsIn(blocks as Json[]);

describe('a digest', () => {
  const message = digestMessage(content);

  it('has its subject and day, quotations with type, support and citation, and which of how many', () => {
    expect(validateMessage(message)).toEqual([]);
    expect(wordsOf(message).split('\n')).toEqual([
      'Digest: local ownership, Monday 23 November 2026',
      'The issue of local ownership was stressed by the participants.',
      '[6.1/1.1] recommendation · stressed (“was stressed by the participants”)',
      'Beijing 2007, 6.1 Local Ownership, para. 1',
      'In context',
      'Cite',
      'Keep',
      expect.stringMatching(/^Ultimately, if local ownership is not established/),
      expect.stringMatching(/^\[6\.1\/1\.3] /),
      'Beijing 2007, 6.1 Local Ownership, para. 1',
      'In context',
      'Cite',
      'Keep',
      'Statements 17–18 of 96.',
      'Change',
      'Stop digest',
    ]);
  });

  it('says the same in its text', () => {
    expect(message.text).toMatch(/^Digest: local ownership, Monday 23 November 2026\n\n“The issue of/);
    expect(message.text).toMatch(/\n\nStatements 17–18 of 96\.$/);
  });

  it('has buttons that carry what they need', () => {
    const buttons = clickables(message.blocks as unknown as Json[]).map(({ actionId, value }) => [
      actionId,
      value,
    ]);
    expect(buttons).toEqual([
      ['excerpt:0', undefined],
      ['excerpt:1', undefined],
      ['digest:change', '{"s":"an-id"}'],
      ['digest:stop', '{"s":"an-id"}'],
    ]);
  });

  it('of one statement says which', () => {
    const one = digestMessage({
      ...content,
      statements: statements.slice(0, 1),
      position: { ...position, last: 17 },
    });
    expect(wordsOf(one)).toContain('Statement 17 of 96.');
  });

  it('is never empty', () => {
    expect(() => digestMessage({ ...content, statements: [] })).toThrow(RangeError);
  });

  it('as a preview says that nothing was sent, and has nothing to stop', () => {
    const preview = wordsOf(previewMessage(content));
    expect(preview).toContain('Preview: Digest: local ownership\n');
    expect(preview).toContain('Statements 17–18 of 96. For your eyes only; nothing was sent.');
    expect(preview).not.toContain('Stop');
  });
});

describe('a channel that has seen everything', () => {
  const seen = (total: number) => wordsOf(nothingLeftMessage({ ...content, total, round: 0 }));

  it('is told so, and may start over or stop', () => {
    expect(seen(96).split('\n').filter(Boolean)).toEqual([
      'Digest: local ownership, Monday 23 November 2026',
      'This channel has now seen all 96 statements of its digest. Nothing more is sent until somebody starts over.',
      'Start over',
      'Change',
      'Stop digest',
    ]);
    expect(seen(1)).toContain('seen the only statement of its digest.');
  });

  it('is told that nothing is left of what it chose, where the reports have changed', () => {
    expect(seen(0)).toContain('The reports have nothing of this kind any more.');
    expect(seen(0)).not.toContain('Start over');
  });
});

describe('who set up a digest that is broken for good', () => {
  it.each([
    [
      'not_in_channel',
      'I am not a member of the channel; type /invite @PeaceOps there, then /peaceops digest resume.',
    ],
    [
      'token_revoked',
      'Slack no longer accepts my token; ask who installed me to reinstall the app, then type /peaceops digest resume.',
    ],
    [
      'missing_scope',
      'I lack a permission that the manifest lists; ask who installed me to reinstall the app, then type /peaceops digest resume.',
    ],
    ['some_new_code', 'Slack refused it (some_new_code); mend that, then type /peaceops digest resume.'],
  ])('is told so once, for %s', (code, why) => {
    const message = brokenMessage({ channelId: 'C1', code });
    expect(message.text).toBe(`I paused the digest of <#C1>: ${why}`);
    expect(validateMessage(message)).toEqual([]);
    expect(wordsOf(message)).toContain(why);
  });
});
