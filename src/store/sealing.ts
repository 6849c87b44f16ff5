import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** AES-256-GCM: 96 bits of nonce, 128 of tag (NIST SP 800-38D). */
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The form of what is sealed; another form would begin with another word. */
const FORM = 'v1';

/** A secret key with the name by which what it has sealed says so; the name tells nothing of the key. */
export interface SealingKey {
  name: string;
  secret: Buffer;
}

/** One or more, of which the first seals. */
export type SealingKeys = readonly [SealingKey, ...SealingKey[]];

/** Why something sealed is not opened: no key that is given has sealed it, or it is not what was sealed. */
export type Unopened = 'lost-key' | 'altered';

/** Seals texts so that a copy of the database tells nothing of them. */
export interface Sealer {
  /** @param place where it is kept; moved to another place, it does not open */
  seal(text: string, place: string): string;
  open(sealed: string, place: string): { text: string } | { unopened: Unopened };
}

/**
 * Reads keys of 256 bits: 64 hexadecimal digits or 44 characters of base64 each, with blanks, line ends or commas
 * between.
 * @returns `null` where one of them is no key, or where there is none
 */
export function readSealingKeys(text: string): SealingKeys | null {
  const words = text.split(/[\s,]+/).filter(Boolean);
  const keys = words.map(readKey);
  const [first = null, ...others] = keys;
  return first !== null && others.every((key) => key !== null) ? [first, ...others] : null;
}

function readKey(word: string): SealingKey | null {
  const isHex = /^[\da-f]{64}$/i.test(word);
  if (!isHex && !/^[A-Za-z\d+/]{43}=$/.test(word)) return null;
  const secret = Buffer.from(word, isHex ? 'hex' : 'base64');
  if (secret.length !== KEY_BYTES) return null;
  return { name: createHash('sha256').update(secret).digest('hex').slice(0, 12), secret };
}

/**
 * Seals with the first key, and opens with whichever has sealed: a new key is put in front of the old one, which goes
 * when everything is sealed anew.
 */
export function sealerWith(keys: SealingKeys): Sealer {
  const [first] = keys;
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first.secret, nonce).setAAD(Buffer.from(place));
      const sealed = [cipher.update(text, 'utf8'), cipher.final()];
      const bytes = Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]);
      return [FORM, first.name, bytes.toString('base64')].join(':');
    },
    open(sealed, place) {
      const [form, name, base64 = ''] = sealed.split(':');
      const key = keys.find((one) => one.name === name);
      if (form !== FORM) return { unopened: 'altered' };
      if (key === undefined) return { unopened: 'lost-key' };
      const text = opened(Buffer.from(base64, 'base64'), key, place);
      return text === null ? { unopened: 'altered' } : { text };
    },
  };
}

/** `null` where it is not what was sealed with this key at this place. */
function opened(bytes: Buffer, { secret }: SealingKey, place: string): string | null {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const end = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(end));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, end)), decipher.final()]).toString();
  } catch {
    return null;
  }
}
