/**
 * Where the words of decisions stand by now, as far as they have moved since, and the draft as it was last seen: hints for finding them again,
 * noted on this machine and never in a journal, which is for what people did. A place that is of other words than those recorded is not used.
 */
import type { Anchor } from '../../core/anchoring/anchor';
import { omit } from '../../core/anchoring/omit';
import {
  forgetHomes,
  packSighting,
  unpackSighting,
  type PackedSighting,
  type Sighting,
} from '../../core/anchoring/sighting';
import type { Ledger } from '../../core/review/ledger';
import type { Hints } from './hints';

/** `at`: when, ISO 8601. */
interface SeenRecord extends PackedSighting {
  readonly at: string;
}

/** `at`: the time of the decision that it is a place of. */
interface PlaceRecord extends Pick<Anchor, 'start' | 'end' | 'prefix' | 'suffix' | 'cuts' | 'repeated'> {
  readonly at: string;
}

type Records = Readonly<Record<string, PlaceRecord>>;

export function withPlaces(hints: Hints, key: string, recorded: Ledger): Ledger {
  const seen = seenBefore(hints, key, recorded);
  const records = hints.get('places', key) as Records | undefined;
  if (!records) return seen ? { ...recorded, seen } : recorded;
  const place = <T extends Placed>(all: readonly T[]): readonly T[] =>
    all.map((one) => {
      const record = records[one.id];
      if (record?.at !== one.at) return one;
      const { at: _at, ...place } = record;
      return { ...one, anchor: { ...omit(one.anchor, 'cuts', 'repeated'), ...place } };
    });
  return { decisions: place(recorded.decisions), threads: place(recorded.threads), ...(seen && { seen }) };
}

/** What was decided later, on another machine, was not there to be seen. */
function seenBefore(hints: Hints, key: string, { decisions, threads }: Ledger): Sighting | undefined {
  const record = hints.get('sentences', key) as SeenRecord | undefined;
  const seen = unpackSighting(record);
  const isLater = ({ at }: Placed): boolean => !(Date.parse(at) <= Date.parse(record?.at ?? ''));
  return (
    seen &&
    forgetHomes(
      seen,
      [...decisions, ...threads].filter(isLater).map(({ id }) => id),
    )
  );
}

/** `recorded`: what the journal says; what stands there still is not written down. */
export async function keepPlaces(hints: Hints, key: string, recorded: Ledger, now: Ledger): Promise<void> {
  const before = new Map<string, Placed>([...recorded.decisions, ...recorded.threads].map((one) => [one.id, one]));
  const records: Record<string, PlaceRecord> = {};
  for (const one of [...now.decisions, ...now.threads]) {
    const then = before.get(one.id);
    if (then?.at !== one.at || isSamePlace(then.anchor, one.anchor)) continue;
    const { start, end, prefix, suffix, cuts, repeated } = one.anchor;
    records[one.id] = { at: one.at, start, end, prefix, suffix, ...(cuts && { cuts }), ...(repeated && { repeated }) };
  }
  const seen = now.seen && before.size > 0 ? { at: new Date().toISOString(), ...packSighting(now.seen) } : undefined;
  await hints.put(key, { sentences: seen, places: Object.keys(records).length > 0 ? records : undefined });
}

interface Placed {
  readonly id: string;
  readonly at: string;
  readonly anchor: Anchor;
}

function isSamePlace(a: Anchor, b: Anchor): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.cuts === b.cuts &&
    a.repeated === b.repeated
  );
}
