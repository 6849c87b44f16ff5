import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkText } from '../../../src/check/check-text';
import { matchingStatements } from '../../../src/digest/matching';
import { defaultPlan } from '../../../src/digest/model';
import { parseDigest } from '../../../src/digest/parse-digest';
import { ask } from '../../../src/search/ask';
import { narrowIndex } from '../../../src/search/narrow-index';
import type { SearchIndex } from '../../../src/search/search-index';
import { startingQuestions } from '../../../src/search/starting-questions';
import { hear, replyTo } from '../../../src/slack/conversation';
import { HELP_LINES } from '../../../src/slack/features/all';
import { beijing } from '../../support/corpus';

const page = (name: string) =>
  readFileSync(path.join(__dirname, '..', '..', '..', 'docs', `${name}.md`), 'utf8');
const { index } = beijing();
const REPORTS = index.library.reports.map(({ metadata }) => metadata.id);

/** What stands in the first cells of the table on narrowing in docs/asking.md: `section:6`, `-training`. */
const [, NARROWING = ''] = /\n## Narrowing\n([\s\S]*?)\n## /.exec(page('asking')) ?? [];
const KEYS = [...NARROWING.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, line = '']) => line),
);

/** How one says it in docs/slack.md and in help; entries of menus aside. */
const SAID = [
  ...HELP_LINES.map(({ usage }) => usage),
  ...[...page('slack').matchAll(/^\| `((?:\/peaceops|@PeaceOps) [^`]+)` \|/gm)].map(
    ([, usage = '']) => usage,
  ),
].filter((usage) => /^(?:\/peaceops|@PeaceOps) /.test(usage));

/** What somebody gets who says it, in short: whether there is anything in it. */
function finds(within: SearchIndex, said: string): string {
  const text = said.replace(/^\S+ /, '');
  const heard = hear(within, text);
  if (heard.kind !== 'action') {
    const { message, outcome } = replyTo(within, heard);
    return /^(?:There is no|No |The report)/.test(message.text) ? message.text : outcome;
  }
  const [name] = heard.command.names;
  if (name === 'check')
    return checkText(within, heard.rest, 'pasted').checked[0]?.verdict.verdict ?? 'nothing';
  const on = /^on (.+)/.exec(heard.rest)?.[1];
  if (name !== 'digest' || on === undefined) return 'done';
  const read = parseDigest(on, { defaults: defaultPlan('Europe/Oslo'), index: within });
  if (read.outcome !== 'plan') return read.sentence;
  return matchingStatements(within, read.plan.query).length > 0 ? 'done' : 'a digest of nothing';
}

describe.each(REPORTS)('the examples, asked of %s', (report) => {
  const within = narrowIndex(index, [report]);

  it.each([...new Set(SAID)])('%s', (said) => {
    expect(['answers', 'done', 'exact']).toContain(finds(within, said));
  });

  // The placeholder of an exact phrase stands for any.
  it.each(KEYS.filter((line) => line !== '"exact phrase"'))('%s', (line) => {
    expect(ask(within, line).outcome).toBe('found');
  });

  it('are enough to begin with on Home', () => {
    const questions = startingQuestions(within, 3);
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) expect(ask(within, question).outcome).toBe('found');
  });
});
