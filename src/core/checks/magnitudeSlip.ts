/** Check `magnitude-slip`. */
import type { Check } from './check';

export const magnitudeSlip: Check = {
  id: 'magnitude-slip',
  title: 'Million, billion: one quantity a thousand times apart',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
