/** Check `percent-change`. */
import type { Check } from './check';

export const percentChange: Check = {
  id: 'percent-change',
  title: 'Percentage change that does not fit its two values',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
