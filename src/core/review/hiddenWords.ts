/** Words of the draft taken out of what is written to a journal, and put back, from what this machine knows, in what is read from one. */
import type { Anchor, WordsHash } from '../anchoring/anchor';
import { omit } from '../anchoring/omit';
import type { EarlierWords } from './decision';
import type { Deed } from './entries';
import { hideIgnore } from './ignores';
import type { Ledger } from './ledger';
import {
  FOLDS,
  hashOfAnchor,
  hashOfEarlier,
  hashOfWords,
  hasWords,
  keyOf,
  UNKNOWN_SPEAKER,
  type FindWords,
  type Hash,
  type KnownWords,
} from './wordHashes';

/** A deed without any words of the draft, and those that were taken out. What reviewers wrote themselves stays, and so does what a source says. */
export function hideWords<T extends Deed>(
  deed: T,
  hash: Hash,
): { readonly deed: T; readonly known: readonly KnownWords[] } {
  const known: KnownWords[] = [];
  const hideAnchor = (anchor: Anchor): Anchor => {
    if (!hasWords(anchor)) return anchor;
    const { exact, sentence, offset, prefix, suffix, speaker } = anchor;
    const hashes = ownHash(anchor, hash) ?? hashOfAnchor(anchor, hash);
    const words = { exact, sentence, offset, prefix, suffix, ...(speaker !== undefined && { speaker }) };
    if (speaker !== UNKNOWN_SPEAKER) known.push({ key: keyOf(hashes), ...words });
    return { ...omit(anchor, 'speaker'), exact: '', sentence: '', prefix: '', suffix: '', hash: hashes };
  };
  const hideEarlier = (earlier: EarlierWords): EarlierWords => {
    const { words, sentence, speaker } = earlier;
    if (words === '') return earlier;
    const id = hashOfEarlier(words, sentence, hash);
    known.push({ key: id, exact: words, sentence, ...(speaker !== undefined && { speaker }) });
    return { ...omit(earlier, 'speaker'), words: '', sentence: '', hash: id };
  };
  return { deed: mapWords(deed, hideAnchor, hideEarlier, (ignore) => hideIgnore(ignore, deed.on, hash)), known };
}

/** The hash that came with the words, unless somebody put another beside them: then it is not theirs. */
function ownHash(anchor: Anchor, hash: Hash): WordsHash | undefined {
  return FOLDS.some((fold) => anchor.hash?.words === hashOfWords(anchor, hash, fold)) ? anchor.hash : undefined;
}

/** A deed as a journal with words has it: with those that are known here, and no hashes beside them. */
export function showWords<T extends Deed>(deed: T, find: FindWords): T {
  const plain = <T extends { readonly hash?: unknown }>(one: T, known: boolean): T =>
    known ? (omit(one, 'hash') as T) : one;
  return mapWords(
    deed,
    (anchor) => {
      const recalled = recallAnchor(anchor, find);
      return plain(recalled, hasWords(recalled));
    },
    (earlier) => {
      const recalled = recallEarlier(earlier, find);
      return plain(recalled, recalled.words !== '');
    },
  );
}

/** With the words that are known here. The same ledger when none are to be put in. */
export function recallWords(ledger: Ledger, find: FindWords): Ledger {
  const decisions = mapChanged(ledger.decisions, (decision) => {
    const anchor = recallAnchor(decision.anchor, find);
    const history = decision.history && mapChanged(decision.history, (one) => recallEarlier(one, find));
    if (anchor === decision.anchor && history === decision.history) return decision;
    return { ...decision, anchor, ...(history && { history }) };
  });
  const threads = mapChanged(ledger.threads, (thread) => {
    const anchor = recallAnchor(thread.anchor, find);
    return anchor === thread.anchor ? thread : { ...thread, anchor };
  });
  return decisions === ledger.decisions && threads === ledger.threads ? ledger : { ...ledger, decisions, threads };
}

/** An anchor whose words were found. Those that stood around it then may not be known. */
export function withWords(anchor: Anchor, known: KnownWords): Anchor {
  const { exact, sentence, offset = anchor.offset, prefix = '', suffix = '', speaker } = known;
  return { ...anchor, exact, sentence, offset, prefix, suffix, ...(speaker !== undefined && { speaker }) };
}

function recallAnchor(anchor: Anchor, find: FindWords): Anchor {
  const known = anchor.hash && !hasWords(anchor) && find(keyOf(anchor.hash));
  return known ? withWords(anchor, known) : anchor;
}

function recallEarlier(earlier: EarlierWords, find: FindWords): EarlierWords {
  const known = earlier.hash !== undefined && earlier.words === '' && find(earlier.hash);
  if (!known) return earlier;
  const { exact: words, sentence, speaker } = known;
  return { ...earlier, words, sentence, ...(speaker !== undefined && { speaker }) };
}

function mapWords<T extends Deed>(
  deed: T,
  ofAnchor: (anchor: Anchor) => Anchor,
  ofEarlier: (earlier: EarlierWords) => EarlierWords,
  ofIgnore: (ignore: HeldIgnore) => HeldIgnore = (ignore) => ignore,
): T {
  if (deed.do === 'decide') {
    const { history } = deed.decision;
    const anchor = ofAnchor(deed.decision.anchor);
    return { ...deed, decision: { ...deed.decision, anchor, ...(history && { history: history.map(ofEarlier) }) } };
  }
  if (deed.do === 'begin-thread') return { ...deed, thread: { ...deed.thread, anchor: ofAnchor(deed.thread.anchor) } };
  return deed.do === 'ignore' ? { ...deed, ignore: ofIgnore(deed.ignore) } : deed;
}

type HeldIgnore = Extract<Deed, { readonly do: 'ignore' }>['ignore'];

/** The same list when nothing in it changed. */
function mapChanged<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.some((one, at) => one !== list[at]) ? changed : list;
}
