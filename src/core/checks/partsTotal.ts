/** Check `parts-total`. */
import type { Check } from './check';

export const partsTotal: Check = {
  id: 'parts-total',
  title: 'Parts that do not add up to their total',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
