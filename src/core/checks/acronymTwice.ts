/** Check `acronym-twice`: the same letters are explained a second time, for the same name or, worse, for another one. */
import * as l10n from '@vscode/l10n';
import { foldName } from '../entities/spelling';
import { type Definition, readAcronyms } from './names/acronymUses';
import type { Check, CheckContext, Found } from './check';
import { concluding } from './nearby';
import { HEADS } from './names/writtenNames';

export const acronymTwice: Check = {
  id: 'acronym-twice',
  title: 'Letters defined twice',
  severity: 'info',
  about:
    'Explaining the same letters twice is a trace of paragraphs that were moved or merged; explaining them differently is a mistake.',
  rule: 'Letters are explained by a bracket after a name or before it, or by “known as” and “or”. A second explanation in the running text is marked; the message says whether the name is another one, which it is when less than half of the words are the same.',
  leaves: [
    'Captions and headings, which are read by themselves.',
    'Letters that are explained once and used often.',
    'Brackets whose letters are not the initials of what stands before them.',
    'Two sets of letters for two names.',
    'Letters in brackets that say something else, such as a party and a state.',
  ],
  examples: {
    finds: [
      {
        draft:
          'The Higher Harbor Commission (HHC) met on Monday. The HHC has nine members.\n\nThe Higher Harbor Commission (HHC) will meet again in June.',
        words: ['HHC'],
      },
      {
        draft: 'The Vesper Port Trust (VPT) owns the crane. The Vesper Pilots’ Team (VPT) wants it gone.',
        words: ['VPT'],
      },
      {
        draft:
          'Nine hundred workers of the port have joined the Dock Workers League, or DWL, since May.\n\nOn Friday the Dock Workers League (DWL) called a strike.',
        words: ['DWL'],
      },
    ],
    leavesAlone: [
      'The Higher Harbor Commission (HHC) met on Monday. The HHC has nine members.',
      'Photo: The Higher Harbor Commission (HHC) in session.\n\nThe Higher Harbor Commission (HHC) met on Monday. The HHC has nine members.',
      'The Vesper Port Trust (VPT) owns the crane. The Dock Workers League (DWL) wants it gone.',
      'Sen. Ada Roe (D) voted no. Sen. Bo Quill (D) voted yes.',
      'The Higher Harbor Commission met. The commission (HHC on its letters) has nine members, and HHC (as it likes to be called) is old.',
    ],
  },
  find: findTwice,
};

function findTwice(context: CheckContext): Found[] {
  const { text } = context.draft;
  return again(context, readAcronyms(context).definitions).map(([{ span, full }, known]): Found => {
    const [name, other] = [full, known.full].map(({ start, end }) => text.slice(start, end));
    const shown = text.slice(span.start, span.end);
    return {
      ...span,
      message: isSame(name!, other!)
        ? l10n.t('“{0}” was already explained as “{1}”.', shown, other!)
        : l10n.t('“{0}” stands for “{1}” here, but for “{2}” before.', shown, name!, other!),
      related: [{ ...known.full, message: l10n.t('“{0}” as “{1}”', shown, other!) }],
      fixes: [],
    };
  });
}

/** Each with the first one of its letters. */
const again = concluding((definitions: readonly Definition[]) => {
  const first = new Map<string, Definition>();
  return definitions.flatMap((definition): (readonly [Definition, Definition])[] => {
    const { letters, kind } = definition;
    // A caption is read by itself
    if (HEADS.has(kind) || kind === 'notice') return [];
    const known = first.get(letters);
    if (!known) first.set(letters, definition);
    return known ? [[definition, known]] : [];
  });
});

/** Nearly the same words: "Centers for Disease Control" and "Centers for Disease Control and Prevention". */
function isSame(name: string, other: string): boolean {
  const [words, others] = [name, other].map((one) => new Set(foldName(one).split(' ')));
  const shared = [...words!].filter((word) => others!.has(word)).length;
  return shared * 2 > Math.max(words!.size, others!.size);
}
