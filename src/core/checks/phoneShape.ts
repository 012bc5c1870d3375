/** Check `phone-shape`. */
import type { Check } from './check';

export const phoneShape: Check = {
  id: 'phone-shape',
  title: 'A telephone number that cannot be right',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
