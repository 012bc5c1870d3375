/** Check `name-spelling`. */
import type { CheckContext, Check, Found } from './check';
import { nameSlips, placeOf } from './nameSlips';

export const nameSpelling: Check = {
  id: 'name-spelling',
  title: 'One name in two spellings',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: findSpellings,
};

function findSpellings(context: CheckContext): Found[] {
  const found = new Map<number, Found>();
  for (const { written, meant } of nameSlips(context)) {
    const right = meant.story[0];
    if (!right || written.story.length === 0) continue;
    const even = written.story.length === meant.story.length;
    const certain = meant.story.length >= written.story.length + CERTAIN;
    // Told once where nothing says which of the two is right
    for (const mention of even ? written.story.slice(0, 1) : written.story) {
      const place = placeOf(written, mention);
      if (found.has(place.start)) continue;
      const times = meant.story.length;
      found.set(place.start, {
        ...place,
        message: `“${written.text}” here, but “${meant.text}” ${times === 1 ? 'elsewhere' : `${times} times elsewhere`} in the story.`,
        related: [{ ...placeOf(meant, right), message: `“${meant.text}”` }],
        fixes: certain ? [{ title: `Replace with “${meant.text}”`, ...place, text: meant.text }] : [],
      });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** How much more often one spelling is used before the other is offered as a mistake. */
const CERTAIN = 2;
