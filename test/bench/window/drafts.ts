/** The drafts that are measured with, of our own sample copy (../measure.ts). */
import { makeDraft } from '../measure';

/** Characters of 3,000 and 100,000 words. */
export const THREE_THOUSAND = 18_000;
export const HUNDRED_THOUSAND = 600_000;

/** A figure in a line of its own, which is typed at: its mark grows when the analysis has read what was typed. */
export const FIGURE = '$30';
const PLACE = `At the gate, the harbor office took ${FIGURE} that day.`;

export interface Place {
  readonly text: string;
  /** Behind the figure, in the middle of the draft. */
  readonly offset: number;
}

export function draftWithPlace(characters: number): Place {
  const draft = makeDraft(characters);
  const middle = draft.indexOf('\n\n', characters / 2) + 2;
  const text = `${draft.slice(0, middle)}${PLACE}\n\n${draft.slice(middle)}`;
  return { text, offset: middle + PLACE.indexOf(FIGURE) + FIGURE.length };
}

/** Different articles of about so many characters, each with a headline of its own. */
export function articles(count: number, characters: number): string[] {
  const paragraphs = makeDraft(count * characters * 1.2).split(/\n\n+/);
  return Array.from({ length: count }, (_, index) => {
    let text = `${headline(index)}\n\n`;
    while (text.length < characters) text += `${paragraphs.shift()!}\n\n`;
    return text.slice(0, characters);
  });
}

export function headline(index: number): string {
  return `Harbor report number ${index + 1}`;
}
