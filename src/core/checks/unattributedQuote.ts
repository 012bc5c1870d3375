/** Check `unattributed-quote`. */
import type { Check } from './check';

export const unattributedQuote: Check = {
  id: 'unattributed-quote',
  title: 'A quotation nobody is named for',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
