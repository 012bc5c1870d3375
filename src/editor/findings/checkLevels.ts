/** How bad the findings of each check are, as the settings say; and what the checks are called, known without loading them. */
import { l10n, Uri, workspace, type ConfigurationScope } from 'vscode';
import type { Severity } from '../../core/analysis';
import type { CheckLevels } from '../../core/checks/check';
import { CHECK_TITLES } from '../../core/checks/titles';
import { keptFor } from '../settings';

const LEVELS: ReadonlySet<unknown> = new Set<Severity | 'off'>(['error', 'warning', 'info', 'off']);

/** What is not set, or set to what is no level, is as the check itself says. */
export function levelsFor(scope: ConfigurationScope): CheckLevels {
  return keptFor('checks', scope, () => {
    const settings = workspace.getConfiguration('copydesk.checks', scope);
    const set = [...CHECK_TITLES.keys()].map((check) => [check, settings.get<unknown>(check)] as const);
    return Object.fromEntries(set.filter((entry): entry is [string, Severity | 'off'] => LEVELS.has(entry[1])));
  });
}

/** The setting of a check, as `copydesk.` settings are named. */
export function levelSetting(check: string): string {
  return `checks.${check}`;
}

export function titleOf(check: string): string {
  return CHECK_TITLES.has(check) ? l10n.t(CHECK_TITLES.get(check)!) : check;
}

/** The page about a check, in the folder of them all. */
export function pageOf(pages: Uri, check: string): Uri {
  return keptFor(`page ${check}`, pages, () => Uri.joinPath(pages, `${check}.md`));
}
