/** Hovers in the text: a card for each claim under the pointer, the keyboard's own first, then for a name that is none. */
import { Hover, languages, window, type Disposable } from 'vscode';
import { bySpan, contains, touches } from '../core/span';
import { CARD_COMMANDS, claimCard, mentionCard } from './card';
import type { Cursor } from './cursor';
import type { Desk } from './desk';
import { trustedMarkdown } from './markdown';
import { toRange } from './positions';

/** Cards in one hover: more would not be read. */
const CARDS = 3;

export function provideHovers(desk: Desk, cursor: Cursor): Disposable {
  return languages.registerHoverProvider('*', {
    provideHover(document, position) {
      const view = desk.view(document.uri);
      if (!view || view.version !== document.version) return undefined;
      const offset = document.offsetAt(position);
      const lineOf = (at: number): number => document.positionAt(at).line;
      const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
      const current = editor && cursor.claimIn(editor);

      const here = view.review.claims
        .filter(({ claim }) => touches(claim, offset))
        // The claim the keyboard is on, then the one with the fewest words: the likeliest to be meant.
        .sort(
          (a, b) =>
            Number(b.claim.id === current?.claim.id) - Number(a.claim.id === current?.claim.id) ||
            length(a.claim) - length(b.claim),
        );
      const cards = here.slice(0, CARDS).map((reviewed) => claimCard(view, reviewed, lineOf, true));
      const mention = view.analysis.entities.find((candidate) => touches(candidate, offset));
      const told =
        mention &&
        here.some(({ claim }) => (claim.kind === 'name' || claim.kind === 'place') && contains(claim, mention));
      if (mention && !told && cards.length < CARDS) cards.push(mentionCard(view, mention, lineOf));
      if (cards.length === 0) return undefined;

      const spans = [
        ...here.slice(0, 1).map(({ claim }) => claim),
        ...(mention && here.length === 0 ? [mention] : []),
      ].sort(bySpan);
      return new Hover(
        cards.map((card) => trustedMarkdown(card, CARD_COMMANDS)),
        toRange(document, spans[0]!),
      );
    },
  });
}

function length({ start, end }: { start: number; end: number }): number {
  return end - start;
}
