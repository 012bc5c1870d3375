/** Check `acronym-twice`: the same letters are explained a second time, for the same name or, worse, for another one. */
import { foldName } from '../entities/spelling';
import { type Definition, readAcronyms } from './acronymUses';
import type { Check, CheckContext, Found } from './check';
import { HEADS } from './writtenNames';

export const acronymTwice: Check = {
  id: 'acronym-twice',
  title: 'Letters defined twice',
  severity: 'info',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: findTwice,
};

function findTwice(context: CheckContext): Found[] {
  const { text } = context.draft;
  const first = new Map<string, Definition>();
  const found: Found[] = [];
  for (const definition of readAcronyms(context).definitions) {
    const { letters, span, full, kind } = definition;
    // A caption is read by itself
    if (HEADS.has(kind) || kind === 'notice') continue;
    const known = first.get(letters);
    if (!known) {
      first.set(letters, definition);
      continue;
    }
    const [name, other] = [full, known.full].map(({ start, end }) => text.slice(start, end));
    const shown = text.slice(span.start, span.end);
    found.push({
      ...span,
      message: isSame(name!, other!)
        ? `“${shown}” was already explained as “${other}”.`
        : `“${shown}” stands for “${name}” here, but for “${other}” before.`,
      related: [{ ...known.full, message: `“${shown}” as “${other}”` }],
      fixes: [],
    });
  }
  return found;
}

/** Nearly the same words: "Centers for Disease Control" and "Centers for Disease Control and Prevention". */
function isSame(name: string, other: string): boolean {
  const [words, others] = [name, other].map((one) => new Set(foldName(one).split(' ')));
  const shared = [...words!].filter((word) => others!.has(word)).length;
  return shared * 2 > Math.max(words!.size, others!.size);
}
