/** Check `title-change`. */
import type { Check } from './check';

export const titleChange: Check = {
  id: 'title-change',
  title: 'A title that changes',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
