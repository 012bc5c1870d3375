import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/host/dependencies.mjs';
import { openDesk, THEMES, type Desk } from './desk';
import { readLook } from './reading';

const DRAFT = `Bridge opens early

ALDERMOOR, May 4 — “We are ready to open,” said Mayor Tessa Wrenfield.

The toll is $4.2 million a year.

It is the longest bridge in the county, the Aldermoor Bridge Company said.

About 300 people walked over it, and 12 percent of them paid.

Tessa Wrenfield is 57 and lives in Paris.
`;

/** What stands for each category: the words, the contributed color, and whether it lies behind them or is their own. */
const CATEGORIES = [
  ['We are ready to open', 'quoteBackground', 'background-color'],
  ['$4.2 million', 'figureBackground', 'background-color'],
  ['longest', 'superlativeBackground', 'background-color'],
  ['Tessa Wrenfield', 'personForeground', 'color'],
  ['Aldermoor Bridge Company', 'organizationForeground', 'color'],
  ['Paris', 'placeForeground', 'color'],
  ['Mayor', 'titleForeground', 'color'],
] as const;

/** The words brought to each status, its color, and the line under it. */
const STATUSES = [
  ['$4.2 million', 'open', 'dotted 1px'],
  ['We are ready', 'verified', 'solid 1px'],
  ['300 people', 'checking', 'dashed 1px'],
  ['12 percent', 'cannotVerify', 'double 3px'],
  ['longest', 'needsFix', 'wavy'],
  ['58', 'reCheck', 'dashed 2px'],
] as const;

type Theme = keyof typeof THEMES;

const COLORS = new Map(
  (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      contributes: { colors: { id: string; defaults: Record<string, string> }[] };
    }
  ).contributes.colors.map(({ id, defaults }) => [id, defaults]),
);
const VARIANTS: Readonly<Record<Theme, string>> = {
  'Light Modern': 'light',
  'Dark Modern': 'dark',
  'Default High Contrast': 'highContrast',
  'Default High Contrast Light': 'highContrastLight',
};

/** Longer than what is marked at once. */
const LONG_DRAFT = Array.from({ length: 700 }, (_, n) => `Pier ${n} took $${n + 1000} million last year.`).join('\n\n');

describe('marks in the text', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'bridge.news': DRAFT, 'piers.news': LONG_DRAFT } });
    await desk.openDraft('bridge.news');
    await setStatus('We are ready', 'Verified');
    await setStatus('300 people', 'Checking');
    await setStatus('12 percent', 'Cannot verify');
    await setStatus('longest', 'Needs fix');
    await setStatus('57', 'Verified');
    // A claim whose words change after the decision wants a re-check.
    await desk.replace('57', '58');
  });

  after(() => desk.close());

  for (const theme of Object.keys(THEMES) as Theme[]) {
    it(`have the contributed colors and a shape for each status in ${theme}`, async () => {
      await desk.setTheme(theme);
      for (const [words, color, property] of CATEGORIES) await seesMark(words, property, color, theme);
      for (const [words, status, shape] of STATUSES) await seesLine(words, `${status}Foreground`, shape, theme);
      const side = theme.includes('Light') ? 'light' : 'dark';
      await seesGutter(
        ['open', 'open', 'open', 'needs-fix', 'cannot-verify', 're-check'].map((status) => `${side}/${status}`),
      );
    });
  }

  it('let the line of a status be seen, whichever of the two the editor draws above', () => {
    for (const [, color, property] of CATEGORIES)
      for (const theme of property === 'color' ? [] : Object.values(VARIANTS)) {
        const opacity = /^#[\da-f]{6}([\da-f]{2})$/.exec(COLORS.get(`copydesk.${color}`)![theme]!)?.[1] ?? 'ff';
        assert.ok(parseInt(opacity, 16) < 0x80, `${color} in ${theme}`);
      }
  });

  it('stand in the overview ruler, unless that is switched off', async () => {
    await desk.setTheme('Light Modern');
    await desk.until('the open color in the ruler', async () =>
      (await rulerColors()).has(await colorOf('openForeground')),
    );
    desk.set({ 'copydesk.marks.overviewRuler': false });
    await desk.until('an empty ruler', async () => !(await rulerColors()).has(await colorOf('openForeground')));
  });

  it('leave the gutter when that is switched off', async () => {
    desk.set({ 'copydesk.marks.gutter': false });
    await seesGutter([]);
  });

  it('can be switched off for a category, and its status line stays', async () => {
    desk.set({ 'copydesk.marks.quotes': false, 'copydesk.marks.people': false });
    await seesNoMark('We are ready to open', 'background-color', 'quoteBackground');
    await seesNoMark('Tessa Wrenfield', 'color', 'personForeground');
    await seesMark('$4.2 million', 'background-color', 'figureBackground');
    await seesLine('We are ready to open', 'verifiedForeground', 'solid 1px');
    desk.set({ 'copydesk.marks.quotes': true, 'copydesk.marks.people': true });
    await seesMark('We are ready to open', 'background-color', 'quoteBackground');
  });

  it('go from all to the current line to none and back with Ctrl+Alt+F7', async () => {
    await desk.click('ready to');
    await desk.press('Control+Alt+F7');
    await desk.status(/the current line/);
    await seesNoMark('longest', 'background-color', 'superlativeBackground');
    await seesMark('We are ready to open', 'background-color', 'quoteBackground');

    await desk.click('Paris');
    await seesMark('Paris', 'color', 'placeForeground');
    await seesNoMark('We are ready to open', 'background-color', 'quoteBackground');

    await desk.press('Control+Alt+F7');
    await desk.status(/Marked in the text: nothing/);
    await seesNoMark('Paris', 'color', 'placeForeground');

    await desk.press('Control+Alt+F7');
    await seesMark('We are ready to open', 'background-color', 'quoteBackground');
    await seesMark('Paris', 'color', 'placeForeground');
  });

  it('are there wherever somebody turns to in a long draft', async () => {
    await desk.openDraft('piers.news');
    await desk.click('Pier 0');
    await desk.press('Control+End');
    await seesMark('$1699 million', 'background-color', 'figureBackground');
    await desk.press('Control+Home');
    await seesMark('$1000 million', 'background-color', 'figureBackground');
  });

  it('leave no error in the log', () => {
    assert.deepEqual(desk.errors(), []);
  });

  async function setStatus(words: string, status: string): Promise<void> {
    await desk.clickClaim(words);
    await desk.setStatus(status);
  }

  function seesMark(words: string, property: string, color: string, theme?: Theme): Promise<unknown> {
    return desk.until(`${color} on “${words}”`, async () => {
      const seen = await colorsOf(words, property);
      assert.ok(seen.includes(await colorOf(color, theme)), `${await colorOf(color, theme)} in ${seen.join(' | ')}`);
      return true;
    });
  }

  function seesNoMark(words: string, property: string, color: string): Promise<unknown> {
    return desk.until(`no ${color} on “${words}”`, async () => {
      assert.ok(!(await colorsOf(words, property)).includes(await colorOf(color)));
      return true;
    });
  }

  function seesLine(words: string, color: string, shape: string, theme?: Theme): Promise<unknown> {
    return desk.until(`a line ${shape} under “${words}”`, async () => {
      const look = (await readLook(desk.page, words))!;
      const lines = look.behind.map(
        (one) => `${one['border-bottom-style']} ${one['border-bottom-width']} ${one['border-bottom-color']}`,
      );
      lines.push(`${look.text['text-decoration-style']} ${look.text['text-decoration-color']}`);
      assert.ok(lines.includes(`${shape} ${await colorOf(color, theme)}`), lines.join(' | '));
      return true;
    });
  }

  async function colorsOf(words: string, property: string): Promise<(string | undefined)[]> {
    const look = (await readLook(desk.page, words))!;
    return property === 'color' ? [look.text[property]] : look.behind.map((one) => one[property]);
  }

  /** As the page writes it: the hexadecimal color of the package in the notation of computed styles. */
  function colorOf(name: string, theme: Theme = 'Light Modern'): Promise<string> {
    const hex = COLORS.get(`copydesk.${name}`)?.[VARIANTS[theme]];
    assert.ok(hex, `the package has no color ${name}`);
    return desk.page.evaluate((color) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = color;
      const computed = getComputedStyle(probe).color;
      probe.remove();
      return computed;
    }, hex);
  }

  function seesGutter(icons: readonly string[]): Promise<unknown> {
    return desk.until(`${icons.join(', ') || 'no icon'} in the gutter`, async () => {
      const seen = await desk.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .glyph-margin-widgets .cgmr')]
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map(
            (one) =>
              /gutter\/((?:light|dark)\/[\w-]+)\.svg/.exec(
                decodeURIComponent(getComputedStyle(one).backgroundImage),
              )?.[1],
          ),
      );
      assert.deepEqual(seen, icons);
      return true;
    });
  }

  async function rulerColors(): Promise<Set<string>> {
    const colors = await desk.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(
        '.editor-group-container.active .decorationsOverviewRuler',
      )!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const found = new Set<string>();
      for (let at = 0; at < data.length; at += 4) found.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
      return [...found];
    });
    return new Set(colors);
  }
});
