/** Check `weekday-date`. */
import type { Check } from './check';

export const weekdayDate: Check = {
  id: 'weekday-date',
  title: 'Weekday and date disagree',
  severity: 'error',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
