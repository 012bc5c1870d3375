/** Check `quote-speaker`. */
import type { Check } from './check';

export const quoteSpeaker: Check = {
  id: 'quote-speaker',
  title: 'The same quotation from another speaker',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
