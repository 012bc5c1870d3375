/** Check `currency-mix`. */
import type { Check } from './check';

export const currencyMix: Check = {
  id: 'currency-mix',
  title: 'One sum in two currencies',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
