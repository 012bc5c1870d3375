/** Check `unsourced-superlative`. */
import type { Check } from './check';

export const unsourcedSuperlative: Check = {
  id: 'unsourced-superlative',
  title: 'First, only or largest, and no source',
  severity: 'info',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
