/** Check `shares-sum`. */
import type { Check } from './check';

export const sharesSum: Check = {
  id: 'shares-sum',
  title: 'Shares that do not add up to 100 percent',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
