/** Check `counted-list`. */
import type { Check } from './check';

export const countedList: Check = {
  id: 'counted-list',
  title: 'A number of people or things, and a list of another length',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
