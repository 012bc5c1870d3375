/** Check `url-shape`. */
import type { Check } from './check';

export const urlShape: Check = {
  id: 'url-shape',
  title: 'A web address that cannot be right',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
