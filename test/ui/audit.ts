/**
 * axe looks at a page, or at what is Copydesk's in the window, for WCAG 2.0 to 2.2, A and AA, and its own best practices. VS Code's own faults are told
 * apart by where they are and what they are of. Where: only what stands in the places below is looked at. Of what: cards, comments and the draft hold
 * Copydesk's words alone, and everything is asked of them; rows and entries of the status bar are VS Code's widgets around Copydesk's words and icons, and
 * it is asked whether those have names and can be read, not how large a check box is or in which order the keyboard goes through them. What fades in is
 * looked at once it is all there: before that, axe counts the color it has at that moment, or skips it as unseen.
 */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

type Axe = typeof axe;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const OURS = [
  '.editor-group-container.active .view-lines',
  '.monaco-hover-content .markdown-hover',
  '.review-widget .comment-body',
  '.review-widget .review-title',
];
const WORDED = ['[id="workbench.view.extension.copydesk"] .pane-body', '[id^="copydesk.copydesk."]'];
const BOX = ['.quick-input-widget .quick-input-list'];
/** Names of files have the colors of VS Code's own sources of decorations, such as git. */
const COLORED_BY_OTHERS = ['[class*="monaco-decoration-itemColor"]'];
const NAMES_AND_COLORS = [
  'aria-command-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'aria-treeitem-name',
  'button-name',
  'color-contrast',
  'empty-heading',
  'image-alt',
  'link-in-text-block',
  'link-name',
  'role-img-alt',
  'svg-img-alt',
];

/** A line for each element of a whole page that is at fault: the rule, the element, and what is wrong with it. */
export function auditPage(page: Page | Frame): Promise<string[]> {
  return run(page, undefined, TAGS);
}

/** The same of the draft, its cards and comments. */
export function auditText(page: Page): Promise<string[]> {
  return run(page, OURS, TAGS);
}

/** The same of what Copydesk says in its lists and in the status bar. */
export function auditWords(page: Page): Promise<string[]> {
  return run(page, WORDED, NAMES_AND_COLORS);
}

/** The same of what Copydesk lists in the box at the top. */
export function auditBox(page: Page): Promise<string[]> {
  return run(page, BOX, NAMES_AND_COLORS);
}

async function run(
  page: Page | Frame,
  inside: readonly string[] | undefined,
  only: readonly string[],
): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ({ inside, only, outside }) => {
      const inPage = (window as unknown as { axe: Axe }).axe;
      const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(moving.map(({ finished }) => finished));
      const missing = inside?.filter((selector) => document.querySelector(selector) === null) ?? [];
      if (missing.length > 0) return missing.map((selector) => `there is no ${selector} to look at`);
      const exclude = outside.filter((selector) => document.querySelector(selector) !== null);
      const { violations } = await inPage.run(inside ? { include: [...inside], exclude } : document, {
        runOnly: [...only],
        resultTypes: ['violations'],
        iframes: false,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary = '' }) => {
          const why = failureSummary.replace(/^Fix [^\n]*\n\s*/, '').replace(/\s+/g, ' ');
          return `${id}: ${target.join(' ')} ${html.slice(0, 200)}: ${why}`;
        }),
      );
    },
    { inside, only, outside: COLORED_BY_OTHERS },
  );
}
