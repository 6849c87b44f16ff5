import { isObject, type Json } from '../../stand-in/block-kit/check';

/** The string in a field of a payload; empty for anything else, so that a malformed payload is drawn as far as it goes. */
export function stringIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The fields of an object in a payload; none for anything else. */
export function fieldsIn(value: unknown): Json {
  return isObject(value) ? value : {};
}
