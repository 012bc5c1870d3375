/** Check `acronym-unused`: letters in brackets after a name, which the story then never uses. */
import * as l10n from '@vscode/l10n';
import { type Definition, readAcronyms } from './names/acronymUses';
import type { Check, CheckContext, Found } from './check';
import { HEADS } from './names/writtenNames';
import { inQuotes } from '../said';

export const acronymUnused: Check = {
  id: 'acronym-unused',
  title: 'Letters defined and never used',
  severity: 'info',
  about:
    'Letters in brackets after a name ask the reader to learn them. When the story never uses them again, the bracket can go.',
  rule: 'Letters in brackets that are the initials of the name before them, and that stand nowhere else in the draft, headlines included. The AP Stylebook advises against such brackets altogether.',
  leaves: [
    'Letters that come again anywhere: in the text, in a headline, as a plural, within a compound such as HHC-led.',
    'Captions and headings.',
    'Brackets inside quotes.',
    'Brackets whose letters are not initials of the name, such as a party, a ticker or a foreign short form.',
    'Explanations without letters.',
  ],
  examples: {
    finds: [
      { draft: 'The Higher Harbor Commission (HHC) met on Monday. The commission has nine members.', words: ['HHC'] },
      { draft: 'Doctors found acute harbor lung (AHL) in nine workers. All nine recovered.', words: ['AHL'] },
      { draft: 'The union, the Dock Workers League (DWL), asked for talks. The port refused.', words: ['DWL'] },
    ],
    leavesAlone: [
      'The Higher Harbor Commission (HHC) met on Monday. The HHC has nine members.',
      'HHC to close pier\n\nThe Higher Harbor Commission (HHC) met on Monday and closed the pier.',
      'The Higher Harbor Commission (HHC) met on Monday. An HHC-led inquiry found nothing.',
      'Photo: The Higher Harbor Commission (HHC) in session.\n\nThe commission met on Monday.',
      'Sen. Ada Roe (D) voted no. Harbor Physicians Abroad (MSF) sent a boat.',
      '“The Higher Harbor Commission (HHC) is late,” a letter said.',
    ],
  },
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
        message: l10n.t('“{0}” is given for “{1}” and never used again.', text.slice(span.start, span.end), name),
        related: [{ ...full, message: inQuotes(name) }],
        fixes: fixOf(text, definition),
      },
    ];
  });
}

/** Takes out " (HHC)", where nothing else stands in the bracket. */
function fixOf(text: string, { full, span }: Definition): Found['fixes'] {
  const bracket = text.slice(full.end, span.end + 1);
  return /^\s?\(\S{2,12}\)$/.test(bracket)
    ? [{ title: l10n.t('Take out “{0}”', bracket.trim()), start: full.end, end: span.end + 1, text: '' }]
    : [];
}
