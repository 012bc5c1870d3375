/** Check `percent-points`. */
import type { Check } from './check';

export const percentPoints: Check = {
  id: 'percent-points',
  title: 'Percent where percentage points are meant',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
