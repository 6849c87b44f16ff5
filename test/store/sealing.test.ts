import { randomBytes } from 'node:crypto';
import { readSealingKeys, type SealingKeys, sealerWith } from '../../src/store/sealing';
import fc from '../support/fast-check';

const OLD = randomBytes(32);
const NEW = randomBytes(32);

function keys(...secrets: Buffer[]): SealingKeys {
  return readSealingKeys(secrets.map((secret) => secret.toString('hex')).join('\n')) as SealingKeys;
}

describe('what is sealed', () => {
  it('opens where it was sealed, and nowhere else', () => {
    const sealer = sealerWith(keys(NEW));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (text, place, other) => {
        const sealed = sealer.seal(text, place);
        expect(sealer.open(sealed, place)).toEqual({ text });
        if (other !== place) expect(sealer.open(sealed, other)).toEqual({ unopened: 'altered' });
      }),
    );
  });

  it('is another text each time, and holds nothing of what it seals', () => {
    const sealer = sealerWith(keys(NEW));
    const [one, other] = [sealer.seal('xoxb-1', 'T1'), sealer.seal('xoxb-1', 'T1')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split(':')[2] as string, 'base64').includes('xoxb')).toBe(false);
  });

  it('does not open when any part of it is altered', () => {
    const sealer = sealerWith(keys(NEW));
    const sealed = sealer.seal('xoxb-1', 'T1');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...'aZ09+/=:'), (at, other) => {
        const altered = sealed.slice(0, at) + other + sealed.slice(at + 1);
        // The last character of base64 holds bits that stand for nothing.
        const [, name, base64] = altered.split(':');
        const bytes = Buffer.from(base64 ?? '', 'base64').toString('base64');
        fc.pre(`v1:${name}:${bytes}` !== sealed);
        expect(sealer.open(altered, 'T1')).toHaveProperty('unopened');
      }),
    );
    expect(sealer.open('', 'T1')).toEqual({ unopened: 'altered' });
  });

  it('opens with the key that sealed it, when another has taken its place in front', () => {
    const sealed = sealerWith(keys(OLD)).seal('xoxb-1', 'T1');
    const both = sealerWith(keys(NEW, OLD));
    expect(both.open(sealed, 'T1')).toEqual({ text: 'xoxb-1' });
    // What is sealed from now on needs the new key alone.
    expect(sealerWith(keys(NEW)).open(both.seal('xoxb-1', 'T1'), 'T1')).toEqual({ text: 'xoxb-1' });
    expect(sealerWith(keys(NEW)).open(sealed, 'T1')).toEqual({ unopened: 'lost-key' });
  });
});

describe('a key', () => {
  it.each([
    ['64 hexadecimal digits', NEW.toString('hex')],
    ['in capitals', NEW.toString('hex').toUpperCase()],
    ['base64', NEW.toString('base64')],
  ])('may be %s', (_how, text) => {
    expect(readSealingKeys(text)?.map(({ secret }) => secret)).toEqual([NEW]);
  });

  it.each([
    ['nothing', ' \n'],
    ['too short', NEW.toString('hex').slice(2)],
    ['a sentence', 'my secret key'],
    ['one of two that is none', `${NEW.toString('hex')}, secret`],
  ])('is not %s', (_what, text) => {
    expect(readSealingKeys(text)).toBeNull();
  });
});
