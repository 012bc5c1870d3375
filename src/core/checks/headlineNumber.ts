/** Check `headline-number`. */
import type { Check } from './check';

export const headlineNumber: Check = {
  id: 'headline-number',
  title: 'Headline or caption with another number than the story',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
