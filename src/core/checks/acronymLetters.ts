/** Check `acronym-letters`. */
import type { Check } from './check';

export const acronymLetters: Check = {
  id: 'acronym-letters',
  title: 'An acronym whose letters do not fit',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
