import { mapSections } from '../../../src/browse/sections';
import type { Place, Run, Verdict } from '../../../src/check/model';
import { cite } from '../../../src/citing/cite';
import type { Library } from '../../../src/report/library';
import type { Statement } from '../../../src/report/model';
import type { Answer } from '../../../src/search/ask';
import { type Filter, filterOf, NO_FILTER } from '../../../src/search/filter/filter';
import { statementKey } from '../../../src/search/statement-key';
import type { Message } from '../../../src/slack/blocks';
import { actorsMessage } from '../../../src/slack/messages/actors';
import { answerMessage } from '../../../src/slack/messages/answer';
import { checkMessage } from '../../../src/slack/messages/check';
import { citationMessage } from '../../../src/slack/messages/citation';
import { contextMessage } from '../../../src/slack/messages/context';
import { digestMessage, nothingLeftMessage, previewMessage } from '../../../src/slack/messages/digest';
import { announcement } from '../../../src/slack/messages/digest-announcements';
import {
  type HelpPage,
  helpMessage,
  helpPageMessage,
  unknownCommandMessage,
} from '../../../src/slack/messages/help';
import { keepingMessage, keptMessage } from '../../../src/slack/messages/kept';
import { keptFileMessage, keptTextMessage } from '../../../src/slack/messages/kept-file';
import { EVERYTHING } from '../../../src/slack/messages/list';
import { mapMessage } from '../../../src/slack/messages/map';
import { sectionsMessage } from '../../../src/slack/messages/outline';
import { MOST_RELATED, relatedMessage } from '../../../src/slack/messages/related';
import { removable } from '../../../src/slack/messages/remove-button';
import { sectionMessage } from '../../../src/slack/messages/section';
import { sentenceMessage } from '../../../src/slack/messages/sentence';
import { sharedMessage } from '../../../src/slack/messages/shared';
import { onlyNamedMessage } from '../../../src/slack/messages/small-talk';
import { eachPassage } from '../../../src/slack/messages/together';
import { topicsMessage } from '../../../src/slack/messages/topics';
import { feedbackModal } from '../../../src/slack/modals/feedback-modal';
import { messageModal } from '../../../src/slack/modals/message-modal';
import { narrowModal } from '../../../src/slack/modals/narrow-modal';
import { shareModal } from '../../../src/slack/modals/share-modal';
import type { Judgement } from '../../../src/store/person';
import { objectsIn } from '../../../src/try-out/stand-in/block-kit/across-blocks';
import {
  inspectView,
  validateMessage,
  validateView,
} from '../../../src/try-out/stand-in/block-kit/validate-blocks';
import { clickables } from '../../../src/try-out/stand-in/person/interactive-elements';
import { beijing } from '../../support/corpus';
import fc from '../../support/fast-check';
import { nodesIn } from '../../support/nodes';
import { unanswered } from '../../support/reactions';
import { anyHits, anyLibrary, anyText, entriesOf } from './any-library';

const RUNS = 40;

/** A list narrowed to all reports of a library by name. */
const ofReports = ({ reports }: Library) => ({
  ...EVERYTHING,
  filter: filterOf({ reports: reports.map(({ metadata }) => metadata.id) }),
});

const [A_STATEMENT] = beijing().library.statements as [Statement];

/** Slack takes it, each button leads somewhere and is called what stands on it, and nothing is read as markup. */
function expectSound({ text, blocks }: Message): void {
  expect(validateMessage({ text, blocks })).toEqual([]);
  expect(unanswered(blocks)).toEqual([]);
  for (const { element, label } of clickables(objectsIn(blocks)))
    if (element['type'] === 'button')
      expect(element['accessibility_label']).toContain(label.replace(/…$/, ''));
  expect(text).not.toMatch(/[<>]/);
  for (const node of nodesIn(blocks)) expect(node['type']).not.toBe('mrkdwn');
  const halves = nodesIn([{ text }, blocks]).filter((node) => /\p{Cs}/u.test(String(node['text'])));
  expect(halves).toEqual([]);
}

/** By library, as some have thousands of long texts. */
const shownTexts = new WeakMap<readonly Statement[], string[]>();
const shownText = ({ text }: Statement) => (text.trim() === '' ? '–' : text.replace(/\p{Cs}/gu, '\ufffd'));

/** Every quotation is the statement's text, or its beginning with an ellipsis. */
function expectVerbatim({ blocks }: Message, statements: readonly Statement[]): void {
  const texts = shownTexts.get(statements) ?? statements.map(shownText);
  shownTexts.set(statements, texts);
  for (const { elements } of nodesIn(blocks).filter(({ type }) => type === 'rich_text_quote')) {
    const quoted = (elements as { text: string }[]).map(({ text }) => text).join('');
    const begins = quoted.replace(/…$/, '');
    expect(texts.some((text) => text === quoted || (quoted.endsWith('…') && text.startsWith(begins)))).toBe(
      true,
    );
  }
}

const receipt = ({ statements, reports }: Library, query: string) => ({
  query,
  words: query,
  filter: { ...NO_FILTER, topics: [query], without: [query] },
  filterNotes: [{ note: 'no-such-key' as const, typed: query, key: query, instead: query }],
  searched: { statements: statements.length, reports: reports.length },
  byReport: reports
    .map(({ metadata }, at) => ({ report: metadata.id, matched: at, mentioned: at % 2 }))
    .reverse(),
  readAs: query === '' ? [] : [query],
  corrections: [{ from: query, to: query }],
  expansions: [],
  notInReports: query === '' ? [] : [query],
  byIndexEntries: [query],
  silentOn: [query, query],
  unanswered: [query, query],
  mentioned: statements.length,
});

/** Any of the verdicts, by a number from 0 to 6; it need not be a true one. */
function anyVerdict(statement: Statement, yours: string, kind: number, isPart: boolean): Verdict {
  const place: Place = { statements: [statement], isPart, negationsOutside: isPart ? [yours] : [] };
  const half = Math.floor(statement.text.length / 2);
  const runs: Run[] = [
    { kind: 'same', yours, report: statement.text.slice(0, half) },
    { kind: 'differs', yours, report: statement.text.slice(half) },
    { kind: 'left-out', yours: '…', report: yours },
  ];
  const verdicts: Verdict[] = [
    { verdict: 'exact', places: [place, place], runs },
    { verdict: 'altered', place, runs: runs.slice(0, 2) },
    {
      verdict: 'spliced',
      pieces: [
        { text: yours, place, runs: runs.slice(0, 1) },
        { text: statement.text, place, runs: runs.slice(0, 2) },
      ],
    },
    { verdict: 'not-in-report', nearest: [statement] },
    { verdict: 'title', report: statement.report, section: statement.section },
    { verdict: 'too-short', isInReport: false },
    { verdict: 'of-another-source', source: yours },
  ];
  return verdicts[kind] as Verdict;
}

const JUDGEMENTS: readonly Judgement[] = [
  'right',
  'wrong-statement',
  'wrong-label',
  'should-be-silent',
  'rightly-silent',
  'should-answer',
];

/** A library, some statements of it as hits, and a question. */
const asked = anyLibrary.chain((library) =>
  fc.record({
    library: fc.constant(library),
    hits: anyHits(library),
    query: anyText,
    from: fc.integer({ min: -5, max: 40 }),
    isCut: fc.boolean(),
    note: anyText,
    feedback: fc.option(
      fc.record({ said: fc.dictionary(fc.constantFrom('0', '3', '6'), fc.constantFrom(...JUDGEMENTS)) }),
      { nil: undefined },
    ),
  }),
);

describe('whatever stands in the reports and the question, Slack takes', () => {
  it('an answer, word for word', () => {
    fc.assert(
      fc.property(asked, ({ library, hits, query, ...options }) => {
        const answer: Answer = {
          ...receipt(library, query),
          outcome: 'found',
          finding: 'answers',
          isEverything: options.isCut,
          matched: hits.length,
          hits,
        };
        const message = answerMessage(library, answer, options);
        expectSound(message);
        expectVerbatim(message, library.statements);
      }),
      { numRuns: RUNS },
    );
  });

  it('that there is none, and what to ask instead', () => {
    fc.assert(
      fc.property(
        asked,
        fc.array(anyText, { maxLength: 8 }),
        fc.nat(),
        fc.nat({ max: 3 }),
        ({ library, query, hits, ...options }, suggestions, withoutFilter, near) => {
          const nearest = hits.slice(0, near);
          const answer: Answer = {
            ...receipt(library, query),
            outcome: 'nothing-found',
            finding: nearest.length > 0 ? 'near' : 'silent',
            nearest,
            withoutFilter,
            suggestions,
          };
          const message = answerMessage(library, answer, options);
          expectSound(message);
          expectVerbatim(message, library.statements);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('a form to say what is not right about it', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.string({ maxLength: 40 }), { maxLength: 3 }),
        fc.boolean(),
        (q, ids, found) => {
          const url = 'https://hooks.slack.com/actions/T0/1/x';
          const view = feedbackModal(
            { q, ids, from: 0, found },
            { channel: 'C0GENERAL', url, isPrivate: true },
          );
          expect(validateView(view)).toEqual([]);
          expect(unanswered(view.blocks, view.callback_id)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('a form to narrow it by, whatever is in force', () => {
    const values = fc.uniqueArray(anyText, { maxLength: 8 });
    const choices = fc.array(fc.record({ value: anyText, count: fc.nat() }), { maxLength: 120 });
    const perKind = <T>(one: fc.Arbitrary<T>) =>
      fc.record({
        types: one,
        sections: one,
        actors: one,
        addressees: one,
        involved: one,
        reports: one,
        support: one,
      });
    fc.assert(
      fc.property(
        ...[anyLibrary, anyText, anyText, perKind(values), values, perKind(choices)],
        (library, query, words, chosen, more, facets) => {
          const filter = { ...chosen, topics: more, without: more } as unknown as Filter;
          const origin = { channel: 'C1', url: `https://hooks.slack.com/${'x'.repeat(150)}` };
          const { types: _types, support: _support, ...named } = facets;
          const levels = { types: [{ value: 'finding', count: 3 }], support: [] };
          const view = narrowModal(library, {
            query,
            words,
            filter,
            facets: { ...named, ...levels },
            origin,
          });
          expect(validateView(view)).toEqual([]);
          expect(unanswered(view.blocks, view.callback_id)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('a passage in context, word for word', () => {
    fc.assert(
      fc.property(asked, ({ library, hits, from }) => {
        for (const { statement } of hits.slice(0, 2)) {
          const message = contextMessage(library, [statement], { moved: from });
          expectSound(
            eachPassage(library.statements.slice(0, 12), (passage) => contextMessage(library, passage)),
          );
          expectSound(message);
          expectVerbatim(message, library.statements);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a citation, each form whole or not at all', () => {
    fc.assert(
      fc.property(asked, ({ library, hits }) => {
        for (const { statement } of hits.slice(0, 2)) {
          for (const as of [undefined, 'csl-json', 'ris', 'bibtex'] as const) {
            const message = citationMessage(library, [statement], as ? { as } : {});
            expectSound(message);
            expectVerbatim(message, library.statements);
            const forms = nodesIn(message.blocks).filter(({ type }) => type === 'rich_text_preformatted');
            const written = forms.map(({ elements }) => (elements as { text: string }[])[0]?.text);
            const whole = (as ? [as] : (['text', 'markdown'] as const)).map((form) =>
              cite(library, [statement], form).replace(/\p{Cs}/gu, '\ufffd'),
            );
            for (const one of written) expect(whole).toContain(one);
          }
        }
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('a shared excerpt, word for word, in which nobody is mentioned', () => {
    fc.assert(
      fc.property(asked, anyText, anyText, ({ library, hits, query }, note, name) => {
        const [first, ...rest] = hits.slice(0, 3).map(({ statement }) => statement);
        if (!first) return;
        const sharing = { user: 'U0ANA', name, note, question: query };
        const message = sharedMessage(library, [first, ...rest], sharing);
        expectSound(message);
        expectSound(removable(message, 'U0ANA'));
        expectVerbatim(message, library.statements);
        const origin = { channel: 'C0GENERAL', thread: '1700000000.000100' };
        const view = shareModal(library, { statements: [first, ...rest], question: query, origin });
        expect(inspectView(view)).toEqual([]);
        expect(unanswered(view.blocks, view.callback_id)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('a collection, word for word, and a file of it or its text', () => {
    const collected = fc.tuple(asked, fc.boolean(), anyText, fc.integer({ min: 1, max: 5_000 }));
    fc.assert(
      fc.property(collected, ([{ library, hits, from }, isGone, form, retentionDays]) => {
        const kept = hits.map(({ statement }) => ({
          key: isGone ? 'gone' : statementKey(statement),
          statementId: statement.id,
          words: 'Ships wait.',
          keptAt: 0,
        }));
        const message = keptMessage(library, { kept, retentionDays, from: Math.max(0, from) });
        expectSound(message);
        expectVerbatim(message, library.statements);
        const file = { form, statements: hits.length, gone: kept.map(({ statementId }) => statementId) };
        expectSound(keptFileMessage(file));
        expectSound(keptTextMessage(file, form));
        expectSound(keepingMessage({ outcome: 'kept', added: 0 }, hits.length));
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('checked quotations, the report’s word for word', () => {
    const many = fc.array(fc.tuple(anyText, fc.nat(6), fc.boolean()), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(asked, many, ({ library, hits }, rows) => {
        const [hit] = hits;
        if (!hit) return;
        const checked = rows.map(([text, kind, isPart]) => ({
          quotation: { text, at: 0, line: 1, end: 1, isCut: isPart },
          verdict: anyVerdict(hit.statement, text, kind, isPart),
        }));
        const searched = { statements: library.statements.length, reports: library.reports.length };
        const message = checkMessage(library, {
          checked,
          passedOver: [{ at: 0, line: 1, why: 'unclosed' }],
          searched,
        });
        expectSound(message);
        expectVerbatim(message, library.statements);
        expect(validateView(messageModal(message, { channel: 'C1' }))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('what is related to a message, word for word', () => {
    fc.assert(
      fc.property(asked, fc.boolean(), ({ library, hits, query, isCut }, isBySentence) => {
        const silent = {
          ...receipt(library, query),
          finding: 'silent' as const,
          nearest: [],
          withoutFilter: 0,
          suggestions: [query],
        };
        const message = relatedMessage(
          library,
          {
            answer: { ...silent, outcome: 'nothing-found' },
            hits: hits.slice(0, MOST_RELATED),
            isBySentence,
          },
          { text: query, isCut },
        );
        expectSound(message);
        expectVerbatim(message, library.statements);
        expect(validateView(messageModal(message, { channel: 'C1' }))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('outlines and sections', () => {
    fc.assert(
      fc.property(anyLibrary, fc.integer({ min: -3, max: 20 }), (library, from) => {
        const map = mapSections(entriesOf(library));
        expectSound(sectionsMessage(library, map.rows));
        expectSound(sectionsMessage(library, map.rows, ofReports(library)));
        expectSound(mapMessage(library, map, ofReports(library), from));
        const message = mapMessage(library, map, undefined, from);
        expectSound(message);
        expect(validateView(messageModal(message, { channel: 'C1' }))).toEqual([]);
        for (const report of library.reports)
          for (const section of report.sections.slice(0, 3))
            expectSound(sectionMessage({ report, section }, from));
      }),
      { numRuns: RUNS },
    );
  });

  it('topics and actors, however many and whatever they are called', () => {
    const anyCount = fc.integer({ min: 0, max: 100_000 });
    const anyTopic = fc.record({ id: anyText, name: anyText, count: anyCount });
    const anyActor = fc.record({
      actor: anyText,
      asked: fc.array(fc.constant(A_STATEMENT)),
      named: anyCount,
    });
    const position = fc.integer({ min: -5, max: 200 });
    fc.assert(
      fc.property(
        fc.array(anyTopic, { maxLength: 80 }),
        fc.array(anyActor, { maxLength: 40 }),
        fc.boolean(),
        anyText,
        position,
        (rows, actors, isGuess, typed, from) => {
          const found = { rows, isGuess, related: rows.slice(0, 8) };
          const filter = filterOf(isGuess ? {} : { reports: [typed] });
          const narrowed = { line: typed, words: typed.trim(), filter, note: typed };
          expectSound(topicsMessage(found, 1, narrowed, from));
          expectSound(actorsMessage({ rows: actors, isGuess }, narrowed, from));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('a digest, word for word, with the button that stops it', () => {
    fc.assert(
      fc.property(asked, anyText, ({ library, hits }, topic) => {
        const statements = hits.slice(0, 5).map(({ statement }) => statement);
        if (statements.length === 0) return;
        const position = { first: 1, last: statements.length, total: 96 };
        const content = {
          library,
          subscriptionId: 'an-id',
          about: topic,
          subjects: [topic],
          statements,
          position,
          day: '2026-11-23',
        };
        const message = digestMessage(content);
        expectSound(message);
        expectVerbatim(message, library.statements);
        expect(JSON.stringify(message.blocks)).toContain('"digest:stop"');
        expectSound(previewMessage(content));
        expectSound(nothingLeftMessage({ ...content, total: 96, round: 0 }));
      }),
      { numRuns: RUNS },
    );
  });

  it('that somebody changed a digest', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expectSound(announcement(name, { did: 'paused' }));
      }),
      { numRuns: RUNS },
    );
  });

  it('help and sentences', () => {
    fc.assert(
      fc.property(anyLibrary, anyText, anyText, anyText, (library, title, usage, what) => {
        const page: HelpPage = {
          title,
          lines: [
            { usage, what },
            { usage, what },
          ],
        };
        expectSound(helpMessage(library, [page, page], [usage, what, title]));
        expectSound(helpPageMessage(page));
        expectSound(sentenceMessage(what));
        expectSound(unknownCommandMessage(what, [usage, title]));
        expectSound(onlyNamedMessage(what));
      }),
      { numRuns: RUNS },
    );
  });
});
