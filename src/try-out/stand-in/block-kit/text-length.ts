import { isObject } from './check';

/** UTF-16 units of all `text` strings inside a value. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + textLength(each), 0);
  if (!isObject(value)) return 0;
  const own = typeof value['text'] === 'string' ? value['text'].length : 0;
  return own + textLength(Object.values(value).filter((each) => typeof each === 'object'));
}
