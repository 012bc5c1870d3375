/** Check `dateline-year`. */
import type { Check } from './check';

export const datelineYear: Check = {
  id: 'dateline-year',
  title: 'A date that does not fit the day of the story',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
