/** What a few words tell by themselves is read once: names and titles recur within a draft and from keystroke to keystroke. */
import { detached } from './detached';

/** Words remembered by each function; then it starts anew, so that memory stays bounded whatever is read. */
const MOST = 10_000;

/** `read` must depend on the words alone; what it gives is shared and must not be changed. */
export function perWords<Read>(read: (words: string) => Read): (words: string) => Read {
  const kept = new Map<string, Read>();
  return (words) => {
    let known = kept.get(words);
    if (known === undefined) {
      if (kept.size >= MOST) kept.clear();
      const own = detached(words);
      kept.set(own, (known = read(own)));
    }
    return known;
  };
}
