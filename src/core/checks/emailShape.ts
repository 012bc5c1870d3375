/** Check `email-shape`. */
import type { Check } from './check';

export const emailShape: Check = {
  id: 'email-shape',
  title: 'An e-mail address that cannot be right',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
