/** Check `name-spelling`. */
import type { Check } from './check';

export const nameSpelling: Check = {
  id: 'name-spelling',
  title: 'A name spelled two ways',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
