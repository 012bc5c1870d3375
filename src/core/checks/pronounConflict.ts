/** Check `pronoun-conflict`. */
import type { Check } from './check';

export const pronounConflict: Check = {
  id: 'pronoun-conflict',
  title: 'A pronoun that contradicts an earlier one',
  severity: 'info',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
