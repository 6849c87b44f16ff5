import path from 'node:path';
import { hasAlready, readStaticFiles } from '../../src/web/static-files';
import { temporaryReports } from '../support/temporary-reports';

describe('static files', () => {
  const directory = temporaryReports();
  afterAll(directory.remove);
  const at = (name: string) => path.join(directory.directory, name);
  directory.write('a.css', 'a{}');
  directory.write('b.css', 'b{}');

  it('are put together under one name, with the type of its ending and a tag of their content', () => {
    const files = readStaticFiles({
      'one.css': [at('a.css'), at('b.css')],
      'two.css': [at('b.css')],
      'other.css': [at('b.css')],
    });
    expect(files.get('one.css')).toMatchObject({ type: 'text/css; charset=utf-8', content: 'a{}b{}' });
    expect(files.get('two.css')?.etag).toBe(files.get('other.css')?.etag);
    expect(files.get('two.css')?.etag).not.toBe(files.get('one.css')?.etag);
    expect(files.get('two.css')?.etag).toMatch(/^"[\w-]+"$/);
  });

  it('are refused where the type is not known, or where they are not there', () => {
    expect(() => readStaticFiles({ 'one.exe': [at('a.css')] })).toThrow(RangeError);
    expect(() => readStaticFiles({ 'one.css': [at('gone.css')] })).toThrow('ENOENT');
  });

  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    ['', false],
  ])('are known to who sends %j: %j', (header, isKnown) => {
    expect(hasAlready(header, '"a"')).toBe(isKnown);
  });
});
