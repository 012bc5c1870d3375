/** The drafts that are measured with, of our own sample copy (../measure.ts). */
import { makeDraft } from '../measure';

/** Words as they are told, and characters. */
export const LENGTHS = [
  ['3,000', 18_000],
  ['100,000', 600_000],
] as const;
/** Articles of 3,000 characters that are opened one after the other. */
export const ARTICLES = 13;
/** Drafts of 3,000 words that are open together. */
export const OPEN = 20;

/** A figure in a line of its own, which is typed at: its mark grows when the analysis has read what was typed. */
export const FIGURE = '$30';
const PLACE = `At the gate, the harbor office took ${FIGURE} that day.`;

/** All that lies in the folder of the window: name → text. */
export function files(): Record<string, string> {
  const named = (name: string, texts: readonly string[]): [string, string][] =>
    texts.map((text, index) => [`${name}-${index}.news`, text]);
  return Object.fromEntries([
    ...named('article', articles(ARTICLES, 3000)),
    ...named('open', articles(OPEN, LENGTHS[0][1])),
    ...LENGTHS.map(([words, characters]) => [`words-${words}.news`, withPlace(characters).text]),
  ]) as Record<string, string>;
}

/** Behind the figure, in the middle of a draft of that length. */
export function placeIn(characters: number): number {
  return withPlace(characters).offset;
}

export function headline(index: number): string {
  return `Harbor report number ${index + 1}`;
}

function withPlace(characters: number): { readonly text: string; readonly offset: number } {
  const draft = makeDraft(characters);
  const middle = draft.indexOf('\n\n', characters / 2) + 2;
  const text = `${draft.slice(0, middle)}${PLACE}\n\n${draft.slice(middle)}`;
  return { text, offset: middle + PLACE.indexOf(FIGURE) + FIGURE.length };
}

/** No two have a paragraph in common. */
function articles(count: number, characters: number): string[] {
  const paragraphs = makeDraft(count * characters * 1.2).split(/\n\n+/);
  return Array.from({ length: count }, (_, index) => {
    let text = `${headline(index)}\n\n`;
    while (text.length < characters) text += `${paragraphs.shift()!}\n\n`;
    return text.slice(0, characters);
  });
}
