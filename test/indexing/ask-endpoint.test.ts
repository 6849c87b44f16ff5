import { complete, type Endpoint } from '../../src/indexing/ask-endpoint';
import { type LanguageModel, languageModel, saying, withStatus } from '../support/language-model';

let model: LanguageModel;
let waited: number[];

beforeEach(async () => {
  model = await languageModel();
  waited = [];
});

afterEach(() => model.close());

const NOW = Date.parse('2030-01-01T00:00:00Z');
const QUESTION = [{ role: 'user' as const, content: 'Which boats?' }];

function ask(changes: Partial<Endpoint> = {}) {
  const endpoint: Endpoint = {
    url: `${model.url}/chat/completions`,
    model: 'tiny-1',
    key: 'sk-canary',
    fetch: globalThis.fetch,
    timeoutMs: 20_000,
    wait: async (ms) => {
      waited.push(ms);
    },
    now: () => NOW,
    ...changes,
  };
  return complete(endpoint, QUESTION);
}

const TEXT = { outcome: 'text', text: 'rafts' };

describe('asking an endpoint', () => {
  it('sends model and messages, with the key', async () => {
    model.replies.push('rafts');
    expect(await ask()).toEqual(TEXT);
    expect(model.asked).toEqual([
      {
        path: '/v1/chat/completions',
        authorization: 'Bearer sk-canary',
        model: 'tiny-1',
        messages: QUESTION,
      },
    ]);
  });

  it('sends no key where there is none', async () => {
    model.replies.push('rafts');
    await ask({ key: null });
    expect(model.asked[0]?.authorization).toBeUndefined();
  });

  it('reads words that come in parts', async () => {
    model.replies.push(saying([{ type: 'text', text: 'ra' }, { type: 'text', text: 'fts' }, null]));
    expect(await ask()).toEqual(TEXT);
  });
});

describe('an endpoint that is busy or fails is asked again', () => {
  it.each([
    ['after the seconds that it asks for', '7', 7_000],
    ['at the time that it asks for', 'Tue, 01 Jan 2030 00:00:09 GMT', 9_000],
    ['at a time that has passed', 'Mon, 31 Dec 2029 00:00:00 GMT', 0],
    ['a while later where it asks for nothing that can be read', 'soon', 2_000],
  ])('%s', async (_, retryAfter, ms) => {
    model.replies.push(withStatus(429, {}, { 'retry-after': retryAfter }), 'rafts');
    expect(await ask()).toEqual(TEXT);
    expect(waited).toEqual([ms]);
  });

  it('each time later', async () => {
    model.replies.push(withStatus(500), withStatus(502, '<html>'), withStatus(503), 'rafts');
    expect(await ask()).toEqual(TEXT);
    expect(waited).toEqual([2_000, 4_000, 8_000]);
  });

  it('not for ever', async () => {
    model.replies.push(
      ...Array.from({ length: 9 }, () => withStatus(503, { error: { message: 'too\nbusy' } })),
    );
    expect(await ask()).toEqual({
      outcome: 'stopped',
      sentence: 'The endpoint answers 503 (“too busy”), 4 times.',
    });
    expect(model.asked).toHaveLength(4);
  });

  it('not where it asks for a long wait', async () => {
    model.replies.push(withStatus(429, {}, { 'retry-after': '600' }));
    expect(await ask()).toEqual({
      outcome: 'stopped',
      sentence: 'The endpoint answers 429 and asks to wait 10 minutes.',
    });
    expect(waited).toEqual([]);
  });

  it('where it breaks off in the middle', async () => {
    model.replies.push((response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"choices":', () => response.destroy());
    }, 'rafts');
    expect(await ask()).toEqual(TEXT);
    expect(waited).toEqual([2_000]);
  });

  it('where it does not answer in time', async () => {
    model.replies.push(() => {}, 'rafts');
    expect(await ask({ timeoutMs: 500 })).toEqual(TEXT);
  });

  it('where it never does, until that is clear', async () => {
    model.replies.push(...Array.from({ length: 4 }, () => () => {}));
    expect(await ask({ timeoutMs: 50 })).toEqual({
      outcome: 'stopped',
      sentence: 'The endpoint did not answer within 0.05 seconds, 4 times.',
    });
  });

  it('where it is not there', async () => {
    await model.close();
    expect(await ask()).toEqual({
      outcome: 'stopped',
      sentence: 'The endpoint cannot be reached, or broke off (ECONNREFUSED), 4 times.',
    });
  });
});

describe('an endpoint that refuses is asked no more', () => {
  it('for its key, of which nothing is shown', async () => {
    model.replies.push(withStatus(401, { error: { message: 'Wrong key sk-canary\u001b[2J' } }));
    expect(await ask()).toEqual({
      outcome: 'stopped',
      sentence:
        'The endpoint answers 401 (“Wrong key … [2J”): it does not accept the key in PEACEOPS_INDEX_KEY.',
    });
    model.replies.push(withStatus(403));
    expect(await ask({ key: null })).toEqual({
      outcome: 'stopped',
      sentence: 'The endpoint answers 403: it does not accept that there is no key; set PEACEOPS_INDEX_KEY.',
    });
    expect(model.asked).toHaveLength(2);
  });

  it.each([400, 404, 422, 201])('with %s', async (status) => {
    model.replies.push(withStatus(status, 'x'.repeat(20_000)));
    expect(await ask()).toEqual({
      outcome: 'stopped',
      sentence: `The endpoint answers ${status}; look at the address and the model's name.`,
    });
  });

  it('and not followed to where it leads', async () => {
    const other = await languageModel();
    model.replies.push(withStatus(307, '', { location: `${other.url}/chat/completions` }));
    expect(await ask()).toMatchObject({
      outcome: 'stopped',
      sentence: 'The endpoint answers 307 and leads elsewhere; give the address itself.',
    });
    expect(other.asked).toEqual([]);
    await other.close();
  });
});

describe('an answer without words of a model is unreadable', () => {
  it.each([
    ['a page', '<html>Sign in</html>'],
    ['nothing', ''],
    ['no object', 'null'],
    ['no choice', { choices: [] }],
    ['no message', { choices: [null] }],
    ['another form', { choices: [{ message: { content: 7 } }] }],
    ['more than anybody can have written', ' '.repeat(1_000_001)],
  ])('%s', async (_, body) => {
    model.replies.push(withStatus(200, body));
    expect(await ask()).toEqual({ outcome: 'unreadable' });
  });
});
