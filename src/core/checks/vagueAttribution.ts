/** Check `vague-attribution`. */
import type { Check } from './check';

export const vagueAttribution: Check = {
  id: 'vague-attribution',
  title: 'A source that is nobody',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
