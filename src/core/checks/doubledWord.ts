/** Check `doubled-word`. */
import type { Check } from './check';

export const doubledWord: Check = {
  id: 'doubled-word',
  title: 'A word written twice',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
