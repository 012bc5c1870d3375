/** What holds a draft back, as `--allow` and `--block` say it. */
import { BLOCKING, GATE_KINDS, type GateKind } from '../../core/review/gateKinds';
import { readChoice } from '../options';

/** What could not be read always holds a draft back. */
const NAMED_KINDS = GATE_KINDS.map(({ kind }) => kind).filter((kind) => kind !== 'unread');

/** "--allow open,checking", given once or more. Throws with what is wrong, in words. */
export function readBlocking({ allow, block }: { readonly allow: string[]; readonly block: string[] }): Set<GateKind> {
  const [allowed, blocked] = [readKinds('allow', allow), readKinds('block', block)];
  const both = NAMED_KINDS.find((kind) => allowed.has(kind) && blocked.has(kind));
  if (both !== undefined) throw new Error(`--allow and --block both name ${both}.`);
  return new Set([...BLOCKING, ...blocked].filter((kind) => !allowed.has(kind)));
}

function readKinds(option: string, given: readonly string[]): Set<GateKind> {
  const words = given.flatMap((list) => list.split(',')).map((word) => word.trim());
  return new Set(words.map((word) => readChoice(option, NAMED_KINDS, word)));
}
