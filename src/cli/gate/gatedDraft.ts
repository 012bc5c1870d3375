/** What a gate has to tell of one draft, with lines and columns: what every format of the report is made from. */
import type { Gate, GateItem } from '../../core/review/gate';
import { toDraft } from '../../core/reading/places';
import type { AnalyzedDraft } from '../analyzedDrafts';
import { locatorIn, type Region } from '../regions';

/** `region` is undefined for what stands nowhere in the draft. */
export type LocatedItem = GateItem & { readonly region?: Region };

export interface GatedDraft extends Omit<Gate, 'items'> {
  /** As it was named. */
  readonly file: string;
  /** Its name among the decisions. */
  readonly draft: string;
  /** The folder that its decisions were read from; undefined when there is none. */
  readonly folder?: string;
  /** Decisions and threads that were found there. */
  readonly decisions: number;
  readonly items: readonly LocatedItem[];
}

export function describeGate(
  gate: Gate,
  read: Pick<AnalyzedDraft, 'written' | 'text' | 'places'>,
  whence: Pick<GatedDraft, 'file' | 'draft' | 'folder' | 'decisions'>,
): GatedDraft {
  const locate = locatorIn(read);
  const items = gate.items.map((item) => ({
    ...item,
    ...(item.span && { span: toDraft(read.places, item.span), region: locate(item.span) }),
  }));
  return { ...gate, ...whence, items };
}
