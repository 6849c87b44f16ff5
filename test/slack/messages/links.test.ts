import type { Library } from '../../../src/report/library';
import type { Hit } from '../../../src/search/ask';
import type { Message } from '../../../src/slack/blocks';
import { LIMITS } from '../../../src/slack/limits';
import { checkMessage } from '../../../src/slack/messages/check';
import { contextMessage } from '../../../src/slack/messages/context';
import { digestMessage } from '../../../src/slack/messages/digest';
import { relatedMessage } from '../../../src/slack/messages/related';
import { sectionMessage } from '../../../src/slack/messages/section';
import { sharedMessage } from '../../../src/slack/messages/shared';
import { validateMessage } from '../../../src/try-out/stand-in/block-kit/validate-blocks';
import { readerAt } from '../../../src/web/addresses';
import fc from '../../support/fast-check';
import { nodesIn } from '../../support/nodes';
import { unanswered } from '../../support/reactions';
import { PUBLIC_URL, readableBeijing } from '../../support/readable';
import { anyHits, anyLibrary } from './any-library';

const aPublicUrl = fc
  .tuple(
    fc.constantFrom('https://x.org', 'http://127.0.0.1:3000/peaceops'),
    fc.integer({ min: 0, max: 4_000 }),
  )
  .map(([origin, length]) => (length < 300 ? origin : `${origin}/${'p'.repeat(length)}`));

const found = anyLibrary.chain((library) =>
  fc.record({ library: fc.constant(library), hits: anyHits(library) }),
);

function messagesOf(library: Library, hits: readonly Hit[]): Message[] {
  const statements = hits.map(({ statement }) => statement);
  const [first] = statements;
  const [report] = library.reports;
  if (first === undefined || report === undefined) return [];
  const place = { statements: [first], isPart: false, negationsOutside: [] } as const;
  const checked = statements.slice(0, 12).map(({ text }, at) => ({
    quotation: { text, at, line: 1, end: 1, isCut: false },
    verdict: { verdict: 'exact', places: [place], runs: [] } as never,
  }));
  const position = { first: 1, last: statements.length, total: statements.length } as never;
  return [
    digestMessage({
      library,
      subscriptionId: 'S1',
      about: 'x',
      subjects: [],
      statements: statements.slice(0, 5),
      position,
      day: '2026-11-30',
    }),
    relatedMessage(
      library,
      { hits: hits.slice(0, 5), isBySentence: true, answer: null as never },
      { text: 'x', isCut: false },
    ),
    contextMessage(library, [first]),
    sharedMessage(library, [first], { user: 'U0ANA', name: 'Ana' }),
    checkMessage(library, { checked, passedOver: [], searched: { statements: 1, reports: 1 } }),
    ...report.sections.slice(0, 1).map((section) => sectionMessage({ report, section }, 0, library.reader)),
  ];
}

/** A message of this length is nowhere near what Slack refuses, nor what a check shows at once. */
const ROOMY = 9_000;

/** Whether nothing in a message was shortened. */
function isWhole({ blocks }: Message): boolean {
  const json = JSON.stringify(blocks);
  return json.length <= ROOMY && !json.includes('…');
}

const isCheck = ({ text }: Message) => /^\d+ quotations?: /.test(text);

/** What is quoted. */
function quotedIn({ blocks }: Message): unknown[] {
  return nodesIn(blocks)
    .filter(({ type }) => type === 'rich_text_quote')
    .map(({ elements }) => elements);
}

describe('links to the reader page', () => {
  it('take the room of no quotation, and make no message that Slack refuses, however long the address is', () => {
    fc.assert(
      fc.property(
        found,
        aPublicUrl,
        fc.constantFrom('open', 'signed'),
        ({ library, hits }, publicUrl, access) => {
          const reader = readerAt({ publicUrl, access, key: 'e5'.repeat(32) }, () => 0)(() => false);
          const without = messagesOf(library, hits);
          messagesOf({ ...library, reader }, hits).forEach((message, at) => {
            expect(validateMessage(message)).toEqual([]);
            expect(unanswered(message.blocks)).toEqual([]);
            expect(JSON.stringify(message.blocks).length).toBeLessThanOrEqual(LIMITS.messageBlocks);
            expect(message.text).toBe(without[at]?.text);
            expect(message.text).not.toMatch(/[<>]/);
            const before = without[at] as Message;
            const [quoted, quotedBefore] = [quotedIn(message), quotedIn(before)];
            if (isWhole(before))
              // Of many quotations that are checked, one fewer may fit.
              expect(quoted).toEqual(quotedBefore.slice(0, isCheck(before) ? quoted.length : undefined));
            for (const node of nodesIn(message.blocks)) {
              expect(node['type']).not.toBe('mrkdwn');
              if (node['type'] === 'link')
                expect(String(node['url']).length).toBeLessThanOrEqual(LIMITS.linkUrl);
            }
          });
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('stand in a digest', () => {
    const { library } = readableBeijing();
    const statements = library.statements.filter(({ id }) => ['2/8.2', '6.1/1.3'].includes(id));
    const position = { first: 1, last: 2, total: 9 } as never;
    const { blocks } = digestMessage({
      library,
      subscriptionId: 'S1',
      about: 'x',
      subjects: [],
      statements,
      position,
      day: '2026-11-30',
    });
    const links = nodesIn(blocks)
      .filter(({ type }) => type === 'link')
      .map(({ url }) => url);
    expect(links).toEqual(['2/8.2', '6.1/1.3'].map((id) => `${PUBLIC_URL}/r/beijing-2007/${id}`));
  });
});
