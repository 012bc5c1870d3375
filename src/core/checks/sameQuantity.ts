/** Check `same-quantity`. */
import type { Check } from './check';

export const sameQuantity: Check = {
  id: 'same-quantity',
  title: 'One quantity given two values',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
