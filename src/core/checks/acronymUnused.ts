/** Check `acronym-unused`: letters in brackets after a name, which the story then never uses. */
import { type Definition, readAcronyms } from './acronymUses';
import type { Check, CheckContext, Found } from './check';
import { HEADS } from './writtenNames';

export const acronymUnused: Check = {
  id: 'acronym-unused',
  title: 'Letters defined and never used',
  severity: 'info',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: findUnused,
};

function findUnused(context: CheckContext): Found[] {
  const { definitions, uses } = readAcronyms(context);
  return definitions.flatMap((definition): Found[] => {
    const { letters, kind, span, full } = definition;
    const all = uses.get(letters)!;
    const [own] = all;
    if (HEADS.has(kind) || kind === 'notice' || all.length > 1 || own!.quoted) return [];
    const { text } = context.draft;
    const name = text.slice(full.start, full.end);
    return [
      {
        ...span,
        message: `“${text.slice(span.start, span.end)}” is given for “${name}” and never used again.`,
        related: [{ ...full, message: `“${name}”` }],
        fixes: fixOf(text, definition),
      },
    ];
  });
}

/** Takes out " (HHC)", where nothing else stands in the bracket. */
function fixOf(text: string, { full, span }: Definition): Found['fixes'] {
  const bracket = text.slice(full.end, span.end + 1);
  return /^\s?\(\S{2,12}\)$/.test(bracket)
    ? [{ title: `Take out “${bracket.trim()}”`, start: full.end, end: span.end + 1, text: '' }]
    : [];
}
