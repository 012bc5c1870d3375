/**
 * Times in the page itself, from the browser's own time of a key to the change of the document that answers it. A mark is told to be of the version that was
 * typed by how far it reaches: the editor does not widen a mark for what is typed at its end, only an analysis does, or the glance before it.
 */
import type { Page } from 'playwright-core';
import type { Desk } from '../../ui/desk';

const PATIENCE_MS = 60_000;

/** In milliseconds. */
export interface Answered {
  /** Until the character stands in the editor. */
  readonly character: number;
  /** Until the mark covers it; undefined where there are no marks. */
  readonly mark: number | undefined;
}

/** Types a digit behind the figure, and takes it away again when it has been answered. */
export async function timeKey(desk: Desk, figure: string, digit: string, marked: boolean): Promise<Answered> {
  await desk.until(`${figure} with its mark`, () => armKey(desk.page, figure, `${figure}${digit}`, marked));
  await desk.press(digit);
  const answered = await desk.page.evaluate(() => (globalThis as unknown as Armed).answered);
  await desk.press('Backspace');
  return answered;
}

/** From the key that opens it, in milliseconds. */
export interface Opening {
  /** Until its text is in the editor. */
  readonly text: number;
  /** Until it has marks. */
  readonly marks: number;
}

/** Opens a file with the palette. Its headline tells it from what was in the editor before. */
export async function timeOpening(desk: Desk, name: string, headline: string): Promise<Opening> {
  await armOpening(desk.page, headline);
  await desk.openFile(name);
  return desk.page.evaluate(() => (globalThis as unknown as Armed<Opening>).answered);
}

interface Armed<T = Answered> {
  answered: Promise<T>;
}

/** True when it is armed: the figure is in sight, and marked where it should be. */
function armKey(page: Page, figure: string, wanted: string, marked: boolean): Promise<boolean> {
  return page.evaluate(
    (given) => {
      const editor = document.querySelector('.editor-group-container.active .monaco-editor')!;
      const plain = (element: Element): string => element.textContent.replaceAll('\u00a0', ' ');
      const lineWith = (words: string): HTMLElement | undefined =>
        [...editor.querySelectorAll<HTMLElement>('.view-lines .view-line')].find((line) => plain(line).includes(words));
      const probe = editor.appendChild(document.createElement('i'));
      probe.style.color = 'var(--vscode-copydesk-figureBackground)';
      const { color } = getComputedStyle(probe);
      probe.remove();
      const marksOn = (line: HTMLElement): HTMLElement[] => {
        const overlays = [...editor.querySelectorAll<HTMLElement>('.view-overlays > div')];
        const overlay = overlays.find(({ style }) => style.top === line.style.top);
        return [...(overlay?.querySelectorAll<HTMLElement>('.cdr') ?? [])];
      };
      /** The middle of the last character of the words, in pixels from the left of the window. */
      const lastOf = (line: HTMLElement, words: string): number => {
        let left = plain(line).indexOf(words) + words.length - 1;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode()!;
        for (; left >= node.textContent!.length; node = walker.nextNode()!) left -= node.textContent!.length;
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const { left: from, right: to } = range.getBoundingClientRect();
        return (from + to) / 2;
      };
      const isMarked = (line: HTMLElement, words: string): boolean => {
        const x = lastOf(line, words);
        return marksOn(line).some((one) => {
          const { left, right } = one.getBoundingClientRect();
          return left < x && x < right && getComputedStyle(one).backgroundColor === color;
        });
      };
      const line = lineWith(`${given.figure} `);
      if (!line || !document.activeElement || !editor.contains(document.activeElement)) return false;
      if (given.marked && !isMarked(line, given.figure)) return false;

      let key = 0;
      let character: number | undefined;
      addEventListener('keydown', ({ timeStamp }) => (key = timeStamp), { capture: true, once: true });
      (globalThis as unknown as Armed).answered = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`${given.wanted} was never answered`)), given.patience);
        const observer = new MutationObserver(() => {
          const now = performance.now();
          const typed = lineWith(given.wanted);
          if (!typed) return;
          character ??= now - key;
          if (given.marked && !isMarked(typed, given.wanted)) return;
          observer.disconnect();
          resolve({ character, mark: given.marked ? now - key : undefined });
        });
        observer.observe(editor, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      return true;
    },
    { figure, wanted, marked, patience: PATIENCE_MS },
  );
}

function armOpening(page: Page, headline: string): Promise<void> {
  return page.evaluate(
    (given) => {
      let key = 0;
      let text: number | undefined;
      const listen = ({ timeStamp, key: pressed }: KeyboardEvent): void => {
        if (pressed === 'Enter') key = timeStamp;
      };
      addEventListener('keydown', listen, { capture: true });
      (globalThis as unknown as Armed<Opening>).answered = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`${given.headline} was never marked`)), given.patience);
        const observer = new MutationObserver(() => {
          const now = performance.now() - key;
          const editor = document.querySelector('.editor-group-container.active .monaco-editor');
          const shown = editor?.querySelector('.view-lines')?.textContent.replaceAll('\u00a0', ' ');
          if (!shown?.includes(given.headline)) return;
          text ??= now;
          if (!editor?.querySelector('.view-overlays .cdr[class*="ced-"]')) return;
          observer.disconnect();
          removeEventListener('keydown', listen, { capture: true });
          resolve({ text, marks: now });
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      });
    },
    { headline, patience: PATIENCE_MS },
  );
}
