/**
 * What a screen reader says of a row. Of a row that does not say it itself VS Code reads the tooltip, or the label without what stands beside it.
 * Each begins with the words that are seen, so that one who speaks to the editor can name the row, too.
 */
import type { AccessibilityInformation, TreeItem } from 'vscode';

/** Characters of a claim's words that are read out: more than a row has room for. */
export const SPOKEN = 200;

export function spoken(...parts: readonly (string | false | undefined)[]): AccessibilityInformation {
  return { label: parts.filter(Boolean).join(', ') };
}

/** The label with all that stands beside it, then what only the icon says. */
export function spokenAsShown({ label, description }: TreeItem, ...more: readonly (string | false)[]) {
  const words = typeof label === 'string' ? label : label?.label;
  return spoken(words, typeof description === 'string' && description.replaceAll(' · ', ', '), ...more);
}
