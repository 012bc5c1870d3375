/** How bad the findings of a check are, as `--severity` says it. */
import type { Severity } from '../core/analysis';
import type { CheckLevels } from '../core/checks/check';
import { CHECK_TITLES } from '../core/checks/titles';
import { readChoice } from './options';

const LEVELS: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off'];

/** "weekday-date=off" and the like. Throws with what is wrong, in words. */
export function readLevels(settings: readonly string[]): CheckLevels {
  return Object.fromEntries(
    settings.map((setting) => {
      const [, id = '', level = ''] = /^([^=]*)=(.*)$/.exec(setting) ?? [];
      if (!CHECK_TITLES.has(id))
        throw new Error(`--severity takes CHECK=LEVEL, and there is no check "${id || setting}".`);
      return [id, readChoice(`severity ${id}=`, LEVELS, level)] as const;
    }),
  );
}
