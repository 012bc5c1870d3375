/** Check `tk-left-in`. */
import type { Check } from './check';

export const tkLeftIn: Check = {
  id: 'tk-left-in',
  title: 'TK left in',
  severity: 'error',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
