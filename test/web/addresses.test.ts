import { readerAt } from '../../src/web/addresses';
import { pathOf, withoutStrokes } from '../../src/web/paths';
import { opens } from '../../src/web/signatures';
import fc from '../support/fast-check';

const AT = Date.UTC(2026, 10, 30, 12);
const KEY = 'b2'.repeat(32);
const publicUrl = 'https://peaceops.example.org/reports';
const isRestricted = (report: string) => report === 'secret-2031';

describe('the address of a place', () => {
  it('is a path of ids', () => {
    expect(pathOf('beijing-2007/6.1/1.3')).toBe('/r/beijing-2007/6.1/1.3');
  });

  it('holds nothing that is no part of an address, whatever an id is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (place) => {
        expect(pathOf(place)).toMatch(/^\/r\/[\w.!~*'()%/-]*$/);
      }),
    );
  });
});

describe('the strokes at the end of a path', () => {
  it.each([
    ['a/b//', 'a/b'],
    ['//a', '//a'],
    ['///', ''],
  ])('of %j are taken off', (path, without) => {
    expect(withoutStrokes(path)).toBe(without);
  });

  it('cost no more than their number', () => {
    expect(withoutStrokes(`${'/'.repeat(1_000_000)}a`)).toHaveLength(1_000_001);
  });
});

describe('where everybody may read', () => {
  const reader = readerAt({ publicUrl, access: 'open', key: null }, () => AT)(isRestricted);
  const withKey = readerAt({ publicUrl, access: 'open', key: KEY }, () => AT)(isRestricted);

  it('citations and clicks lead to the same address', () => {
    const address = `${publicUrl}/r/beijing-2007/6.1/1.3`;
    for (const { addressOf, clickOf } of [reader, withKey]) {
      expect(addressOf('beijing-2007/6.1/1.3')).toBe(address);
      expect(clickOf('beijing-2007/6.1/1.3')).toBe(address);
    }
  });

  it('a report that some workspace is denied has no address', () => {
    expect(reader.addressOf('secret-2031/1/1.1')).toBeNull();
    expect(withKey.addressOf('secret-2031/1/1.1')).toBeNull();
    expect(reader.clickOf('secret-2031/1/1.1')).toBeNull();
  });

  it('a click on it is signed where there is a key', () => {
    const { origin, pathname, searchParams } = new URL(withKey.clickOf('secret-2031/1/1.1') ?? '');
    expect(origin + pathname).toBe(`${publicUrl}/r/secret-2031/1/1.1`);
    expect(opens('secret-2031', searchParams.get('k') ?? '', { key: KEY, at: AT })).toBe(true);
  });
});

describe('where only they may read who come from Slack', () => {
  const reader = readerAt({ publicUrl, access: 'signed', key: KEY }, () => AT)(isRestricted);

  it('citations carry the plain address', () => {
    expect(reader.addressOf('beijing-2007/6.1/1.3')).toBe(`${publicUrl}/r/beijing-2007/6.1/1.3`);
  });

  it('clicks are signed, for all of a report alike', () => {
    const keys = ['beijing-2007', 'beijing-2007/6.1', 'beijing-2007/6.1/1.3'].map((place) =>
      new URL(reader.clickOf(place) ?? '').searchParams.get('k'),
    );
    expect(new Set(keys).size).toBe(1);
    expect(opens('beijing-2007', keys[0] ?? '', { key: KEY, at: AT })).toBe(true);
  });
});
