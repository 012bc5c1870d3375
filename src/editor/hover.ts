/** Hovers in the text: a card for each claim under the pointer, and for whom a name, a pronoun or a description stands for. */
import { Hover, languages, type Disposable } from 'vscode';
import type { ClaimKind } from '../core/analysis';
import { contains, touches, type Span } from '../core/span';
import type * as Cards from './cards';
import type { Report } from './commands/report';
import type { Cursor } from './cursor';
import type { Desk } from './desk';
import { editorOf } from './editorOf';
import type { OtherDrafts } from './elsewhere';
import { loadCards } from './loadCards';
import { trustedMarkdown } from './markdown';
import { whoAt } from './people';
import type { NewsroomSources } from './sources/newsroomSources';
import { toOffset, toPosition, toRange } from './positions';

/** Cards in one hover: more would not be read. */
const CARDS = 3;

/** Claims whose card tells of the name in them. */
const NAMED: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['name', 'place']);

/** Something a hover can be about. */
interface Subject {
  readonly span: Span;
  /** The keyboard is on it. */
  readonly first: boolean;
  readonly card: (cards: typeof Cards) => string;
}

export function provideHovers(
  desk: Desk,
  cursor: Cursor,
  others: OtherDrafts,
  sources: NewsroomSources,
  report: Report,
): Disposable {
  return languages.registerHoverProvider('*', {
    async provideHover(document, position) {
      const view = desk.view(document.uri);
      if (!view || view.version !== document.version) return undefined;
      const offset = toOffset(document, position);
      const lineOf = (at: number): number => toPosition(document, at).line;
      const editor = editorOf(document.uri);
      const current = editor && cursor.claimIn(editor);

      const here = view.review.claims.filter(({ claim }) => touches(claim, offset));
      const who = whoAt(view, offset);
      const told = who && here.some(({ claim }) => NAMED.has(claim.kind) && contains(claim, who));
      const subjects: Subject[] = [
        ...here.map((reviewed) => ({
          span: reviewed.claim,
          first: reviewed.claim.id === current?.claim.id,
          card: ({ claimCard }: typeof Cards) => claimCard(view, reviewed, lineOf, true, others, sources),
        })),
        ...(who && !told
          ? [{ span: who, first: false, card: ({ whoCard }: typeof Cards) => whoCard(view, who, lineOf, others) }]
          : []),
      ];
      // The claim the keyboard is on, then what has the fewest words: the likeliest to be meant.
      subjects.sort((a, b) => Number(b.first) - Number(a.first) || length(a.span) - length(b.span));
      const [nearest] = subjects;
      const cards = nearest && (await loadCards(report));
      // The first cards take a moment to load, in which somebody may have typed.
      if (!cards || view.version !== document.version) return undefined;
      return new Hover(
        subjects.slice(0, CARDS).map(({ card }) => trustedMarkdown(card(cards), cards.CARD_COMMANDS)),
        toRange(document, nearest.span),
      );
    },
  });
}

function length({ start, end }: Span): number {
  return end - start;
}
