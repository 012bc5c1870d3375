/** Check `acronym-twice`. */
import type { Check } from './check';

export const acronymTwice: Check = {
  id: 'acronym-twice',
  title: 'An acronym defined twice',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
