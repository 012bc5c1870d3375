/** Check `quote-differs`. */
import type { Check } from './check';

export const quoteDiffers: Check = {
  id: 'quote-differs',
  title: 'The same quotation in other words',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
