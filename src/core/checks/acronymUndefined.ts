/** Check `acronym-undefined`. */
import type { Check } from './check';

export const acronymUndefined: Check = {
  id: 'acronym-undefined',
  title: 'An acronym that is never spelled out',
  severity: 'info',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
