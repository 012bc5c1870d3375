/** Check `unbalanced-quotes`. */
import type { Check } from './check';

export const unbalancedQuotes: Check = {
  id: 'unbalanced-quotes',
  title: 'A quotation mark without its other half',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
