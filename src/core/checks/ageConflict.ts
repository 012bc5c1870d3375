/** Check `age-conflict`. */
import type { Check } from './check';

export const ageConflict: Check = {
  id: 'age-conflict',
  title: 'Ages that contradict each other or a year of birth',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
