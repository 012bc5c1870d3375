/** Check `unit-pair`. */
import type { Check } from './check';

export const unitPair: Check = {
  id: 'unit-pair',
  title: 'Two units that do not convert into each other',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
