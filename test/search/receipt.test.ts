import { fold, phraseOf } from '../../src/search/analyze';
import { type Answer, ask } from '../../src/search/ask';
import { readQuery } from '../../src/search/read-query';
import { isLightWord } from '../../src/search/stop-words';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';

const { index } = beijing();

/** Words of the report, of its index entries, of the thesaurus, of other matters and of nobody, some misspelt. */
const anyWord = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...index.vocabulary.keys()) },
  { weight: 2, arbitrary: fc.constantFrom(...(index.meaning?.indexEntries.words() ?? [])) },
  { weight: 1, arbitrary: fc.constantFrom(...index.thesaurus.prepared.words.split(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(...index.thesaurus.prepared.otherMatters.words.split(' ')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'zebras',
      'internship',
      'relatives',
      'news',
      'ownreship',
      'polce',
      'SRSG',
      'army',
    ),
  },
);
const anyQuestion = fc.array(anyWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

const statementsOf = (answer: Answer) => (answer.outcome === 'found' ? answer.hits : answer.nearest);

// All laws are put to the same questions, other ones each time, of which each is asked once.
const seed = Date.now();
const asked = new Map<string, Answer>();

function answerTo(question: string, isEverything: boolean): Answer {
  const key = `${isEverything} ${question}`;
  const answer = asked.get(key) ?? ask(index, question, 20, isEverything);
  asked.set(key, answer);
  return answer;
}

function forAny(holds: (answer: Answer, question: string) => void): void {
  fc.assert(
    fc.property(anyQuestion, fc.boolean(), (question, isEverything) =>
      holds(answerTo(question, isEverything), question),
    ),
    { numRuns: 300, seed },
  );
}

describe('the receipt of any question', () => {
  it('puts each telling word into just one place: the report’s own, a concept, an index entry, or absent', () => {
    forAny((answer, question) => {
      const taken = new Set(answer.expansions.flatMap(({ from }) => from.split(' ')));
      for (const { word, typed, light, alternatives } of readQuery(index, question).units) {
        const isOwn = !answer.notInReports.includes(word);
        expect(isOwn).toBe(alternatives.some(({ because }) => because === 'word'));
        if (light || isOwn) continue;
        const namesActor = alternatives.some(({ because }) => because === 'actor');
        const places = [
          taken.has(word) || namesActor,
          answer.byIndexEntries.includes(typed),
          answer.silentOn.includes(typed),
        ];
        expect([typed, places.filter(Boolean).length]).toEqual([typed, 1]);
      }
    });
  });

  it('names no word as absent that a statement shown has', () => {
    forAny((answer) => {
      const shown = new Set(
        statementsOf(answer).flatMap(({ statement }) => phraseOf(statement.text).split(' ')),
      );
      expect(answer.silentOn.filter((word) => shown.has(fold(word)) && !isLightWord(fold(word)))).toEqual([]);
    });
  });

  it('looks for what it corrected, and calls no corrected word absent as it was typed, unless what it is read as is', () => {
    forAny((answer) => {
      for (const { from, to } of answer.corrections) {
        expect(answer.readAs).not.toContain(from);
        expect(from).not.toBe(to);
      }
      for (const { from } of answer.expansions)
        for (const word of from.split(' ')) expect(answer.readAs).toContain(word);
    });
  });

  it('says what was found: answers, at most three that are near, or nothing', () => {
    forAny((answer) => {
      if (answer.outcome === 'found') {
        expect(answer.hits.length).toBeGreaterThan(0);
        if (!answer.isEverything) expect(answer.finding).toBe('answers');
      } else {
        expect(answer.finding).toBe(answer.nearest.length > 0 ? 'near' : 'silent');
        expect(answer.nearest.length).toBeLessThanOrEqual(3);
      }
    });
  });

  it('counts as mentioning what everything lists beyond the answers', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const [few, all] = [ask(index, question), ask(index, question, undefined, true)];
        const answers = few.outcome === 'found' ? few.hits.map(({ statement }) => statement.id) : [];
        const listed = all.outcome === 'found' ? all.hits.map(({ statement }) => statement.id) : [];
        expect(listed.slice(0, answers.length)).toEqual(answers);
        expect(listed.length - answers.length).toBe(few.mentioned);
        expect(all.mentioned).toBe(few.mentioned);
        expect(all.outcome === 'found' && all.isEverything).toBe(few.mentioned > 0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a word that only looks like one of the report', () => {
  it.each(['communism', 'internship', 'relatives', 'news'])('is not taken for it: %s', (word) => {
    const answer = ask(index, word, 3);
    expect([answer.outcome, answer.silentOn]).toEqual(['nothing-found', [word]]);
  });

  it.each([
    ['recommending', 'recommend'],
    ['policing', 'policing'],
    ['mandated', 'mandated'],
    ['elected', 'elected'],
  ])('is, where it is a form of it: %s', (word) => {
    expect(ask(index, word, 3).silentOn).toEqual([]);
  });
});
