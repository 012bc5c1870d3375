/** Check `acronym-unused`. */
import type { Check } from './check';

export const acronymUnused: Check = {
  id: 'acronym-unused',
  title: 'An acronym defined and never used',
  severity: 'info',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
