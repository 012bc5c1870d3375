/**
 * Words without the text they were cut from. An engine may make of a long slice a view of the whole string (V8 does, from 13 code units on), so that a
 * name which is kept would keep that version of the draft in memory, and each version after an edit another one.
 */

/** The same words, which hold on to nothing else. */
export function detached(words: string): string {
  return ` ${words}`.slice(1);
}

/** Plain data with its strings detached, however deep; what is no plain object or list is left as it is. */
export function withDetachedWords<Data>(data: Data): Data {
  if (typeof data === 'string') return detached(data) as Data;
  if (Array.isArray(data)) return data.map((one: unknown) => withDetachedWords(one)) as Data;
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withDetachedWords(value)])) as Data;
}
