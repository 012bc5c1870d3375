/** Check `no-first-reference`. */
import type { Check } from './check';

export const noFirstReference: Check = {
  id: 'no-first-reference',
  title: 'A surname without a first full reference',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
