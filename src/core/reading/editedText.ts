/**
 * A text in which somebody types, put together when it is asked for: to put a book together takes a millisecond and as much memory as it is long, and most
 * of what is between two keys is never read.
 */
import { applyEdit, type DraftEdit } from './edits';

/** Code units: what has grown longer is put together. */
const MOST = 10_000;

/** Immutable. */
export class EditedText {
  private whole: string | undefined;

  /** @param edit What makes it of `base`: nothing when left out. */
  constructor(
    private readonly base: string,
    private readonly edit?: DraftEdit,
  ) {
    if (!edit) this.whole = base;
  }

  /** In UTF-16 code units. */
  get length(): number {
    const { base, edit } = this;
    return edit ? base.length - (edit.end - edit.start) + edit.text.length : base.length;
  }

  read(): string {
    return (this.whole ??= applyEdit(this.base, this.edit!));
  }

  /** The text that `edit` makes of it. */
  edited(edit: DraftEdit): EditedText {
    const { base, edit: last } = this;
    if (this.whole === undefined && last && last.text.length < MOST && isWithin(edit, last)) {
      const { start, end } = edit;
      const text = applyEdit(last.text, { start: start - last.start, end: end - last.start, text: edit.text });
      return new EditedText(base, { start: last.start, end: last.end, text });
    }
    return new EditedText(this.read(), edit);
  }

  /** What made it of an earlier one; undefined when that is not known without comparing both. */
  since(before: EditedText): DraftEdit | undefined {
    const { edit } = this;
    if (before === this) return NOTHING;
    if (before.whole !== undefined && before.whole === this.base) return edit ?? NOTHING;
    if (!edit || before.base !== this.base || before.edit?.start !== edit.start || before.edit.end !== edit.end)
      return undefined;
    return { start: edit.start, end: edit.start + before.edit.text.length, text: edit.text };
  }
}

const NOTHING: DraftEdit = { start: 0, end: 0, text: '' };

/** Whether an edit of a text touches nothing but what `last` has put there. */
function isWithin({ start, end }: DraftEdit, last: DraftEdit): boolean {
  return start >= last.start && end <= last.start + last.text.length;
}
