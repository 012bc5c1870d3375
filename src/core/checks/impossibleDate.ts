/** Check `impossible-date`. */
import type { Check } from './check';

export const impossibleDate: Check = {
  id: 'impossible-date',
  title: 'A date that does not exist',
  severity: 'error',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
