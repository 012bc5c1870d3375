/** How bad the findings of a check are, as `--severity` says it. */
import type { Severity } from '../core/analysis';
import type { CheckLevels } from '../core/checks/check';
import { CHECKS } from '../core/checks/checks';

/** "weekday-date=off" and the like. Throws with what is wrong, in words. */
export function readLevels(settings: readonly string[]): CheckLevels {
  return Object.fromEntries(
    settings.map((setting) => {
      const [, id = '', level = ''] = /^([^=]*)=(.*)$/.exec(setting) ?? [];
      if (!CHECKS.some((check) => check.id === id))
        throw new Error(`--severity takes CHECK=LEVEL, and there is no check "${id || setting}".`);
      if (!isLevel(level)) throw new Error(`--severity ${id}= takes error, warning, info or off, not "${level}".`);
      return [id, level] as const;
    }),
  );
}

function isLevel(level: string): level is Severity | 'off' {
  return ['error', 'warning', 'info', 'off'].includes(level);
}
