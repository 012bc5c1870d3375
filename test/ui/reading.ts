/**
 * What a person sees in the window, read from the page. Functions given to `evaluate` run in the page and know nothing
 * of this file. VS Code writes spaces as no-break ones; here they are plain again.
 */
import type { Page } from 'playwright-core';

export interface Row {
  readonly label: string;
  readonly description: string;
  /** 1 for a row without a parent. */
  readonly level: number;
  /** undefined for a row without children. */
  readonly expanded?: boolean;
  /** undefined for a row without a check box. */
  readonly checked?: boolean;
  readonly selected: boolean;
  /** The codicon's name ("pass-filled"), or '' for none or a picture. */
  readonly icon: string;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** How words of the draft look: the properties of the text, and of what is drawn behind and around it. */
export interface Look {
  readonly text: Record<string, string>;
  readonly behind: readonly Record<string, string>[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}

/** The rows in sight of the view with that title, from top to bottom. */
export function readRows(page: Page, view: string): Promise<Row[]> {
  return page.evaluate((title) => {
    const panes = [...document.querySelectorAll('.pane')];
    const pane = panes.find((one) => one.querySelector('.pane-header .title')?.textContent.startsWith(title));
    if (!pane) return [];
    const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ').trim();
    const rows = [...pane.querySelectorAll<HTMLElement>('.monaco-list-row')];
    rows.sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']));
    return rows.map((row) => {
      const box = row.querySelector('.custom-view-tree-node-item-checkbox');
      const icon = row.querySelector('.custom-view-tree-node-item-icon.codicon');
      const expanded = row.getAttribute('aria-expanded');
      return {
        label: plain(row.querySelector('.label-name')?.textContent),
        description: plain(row.querySelector('.label-description')?.textContent),
        level: Number(row.getAttribute('aria-level')),
        ...(expanded === null ? {} : { expanded: expanded === 'true' }),
        ...(box
          ? { checked: box.getAttribute('aria-checked') === 'true' || box.classList.contains('codicon-check') }
          : {}),
        selected: row.classList.contains('selected'),
        icon:
          /codicon-([\w-]+)/.exec(
            [...(icon?.classList ?? [])].filter((name) => name.startsWith('codicon-')).join(' '),
          )?.[1] ?? '',
        spoken: row.getAttribute('aria-label') ?? '',
      };
    });
  }, view);
}

/** The texts of the status bar, left to right. */
export async function readStatusBar(page: Page): Promise<string[]> {
  const texts = await page.locator('.part.statusbar .statusbar-item').allInnerTexts();
  return texts.map(plain).filter((text) => text !== '');
}

/** The messages in the corner. */
export async function readNotifications(page: Page): Promise<string[]> {
  return page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
}

/** The box at the top: what is typed in it and its first row; undefined while it is closed. */
export function readPalette(page: Page): Promise<{ input: string; first: string } | undefined> {
  return page.evaluate(() => {
    const box = document.querySelector<HTMLElement>('.quick-input-widget');
    if (!box || box.style.display === 'none') return undefined;
    const row = box.querySelector('.quick-input-list .monaco-list-row[data-index="0"] .label-name');
    return {
      input: box.querySelector<HTMLInputElement>('.quick-input-box input')?.value ?? '',
      first: (row?.textContent ?? '').replaceAll('\u00a0', ' ').trim(),
    };
  });
}

/** The lines in sight of the active editor. */
export function readEditor(page: Page): Promise<string> {
  return page.evaluate(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-lines .view-line')];
    lines.sort((a, b) => a.offsetTop - b.offsetTop);
    return lines.map((line) => line.textContent.replaceAll('\u00a0', ' ')).join('\n');
  });
}

/** The middle of the words, which must stand on one line in sight; undefined while they do not. */
export async function findPoint(page: Page, words: string): Promise<Point | undefined> {
  const box = await page.evaluate(rangeOf, words);
  return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

export async function readLook(page: Page, words: string): Promise<Look | undefined> {
  const box = await page.evaluate(rangeOf, words);
  return box && page.evaluate(lookAt, box);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function rangeOf(words: string): Box | undefined {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-lines .view-line')) {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const start = nodes
      .map((node) => node.data)
      .join('')
      .replaceAll('\u00a0', ' ')
      .indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    let before = 0;
    for (const node of nodes) {
      const after = before + node.length;
      if (before <= start && start < after) range.setStart(node, start - before);
      if (before < start + words.length && start + words.length <= after)
        range.setEnd(node, start + words.length - before);
      before = after;
    }
    const { left, top, width, height } = range.getBoundingClientRect();
    return { left, top, width, height };
  }
  return undefined;
}

function lookAt(box: Box): Look {
  const names = [
    'color',
    'background-color',
    'font-weight',
    'font-style',
    'opacity',
    'text-decoration-line',
    'text-decoration-style',
  ];
  names.push(
    'text-decoration-color',
    'border-bottom-style',
    'border-bottom-color',
    'border-bottom-width',
    'outline-style',
  );
  const read = (element: Element) => {
    const style = getComputedStyle(element);
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
  };
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const covers = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom;
  };
  const editor = document.querySelector('.editor-group-container.active .monaco-editor')!;
  const spans = [...editor.querySelectorAll('.view-lines .view-line span')].filter(covers);
  const behind = [...editor.querySelectorAll('.view-overlays .cdr')].filter(covers);
  return { text: spans.length > 0 ? read(spans[spans.length - 1]!) : {}, behind: behind.map(read) };
}
