/** Check `headline-name`. */
import type { Check } from './check';

export const headlineName: Check = {
  id: 'headline-name',
  title: 'Headline or caption with another name than the story',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: () => [],
};
