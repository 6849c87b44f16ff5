import { endpointAddress } from '../../src/indexing/endpoint-address';

describe('the address of an endpoint', () => {
  it.each([
    ['https://llm.example.org/v1', 'https://llm.example.org/v1/chat/completions'],
    ['https://llm.example.org/v1/', 'https://llm.example.org/v1/chat/completions'],
    ['https://llm.example.org/v1/chat/completions', 'https://llm.example.org/v1/chat/completions'],
    ['https://llm.example.org/x?api-version=1#a', 'https://llm.example.org/x/chat/completions?api-version=1'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
    ['http://127.8.0.1/v1', 'http://127.8.0.1/v1/chat/completions'],
    ['http://[::1]:8080', 'http://[::1]:8080/chat/completions'],
  ])('is %s or its base', (typed, url) => {
    expect(endpointAddress(typed)).toEqual({ url });
  });

  it.each([
    ['http://llm.example.org/v1', /unencrypted to llm\.example\.org; use https/],
    ['http://localhost.example.org/v1', /unencrypted/],
    ['http://127.0.0.1.example.org/v1', /unencrypted/],
    ['http://10.0.0.1/v1', /unencrypted/],
    ['https://ana:secret@llm.example.org', /^leave user and password out/],
    ['ftp://llm.example.org', /^ftp:\/\/ is no web address/],
    ['llm.example.org', /^“llm\.example\.org” is no web address/],
    ['', /is no web address/],
  ])('is refused with a sentence, without secrets: %s', (typed, sentence) => {
    const { problem = '' } = endpointAddress(typed) as { problem?: string };
    expect(problem).toMatch(sentence);
    expect(problem).not.toContain('secret');
  });
});
