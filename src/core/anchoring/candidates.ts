/** Where else a decision's words may be: few places for each, whatever the draft. */
import { foldWords } from './fold';
import { nearestSpots, type Spot, type Want } from './places';
import type { Forecast } from './forecast';

/** Candidates of each sort, before and after; what bounds the cost of a draft rewritten from end to end. */
const MOST = { inPlace: 8, sameWords: 3, sameEdge: 2 };

/** What stands where the words should stand, the same words elsewhere, sentences that begin or end alike. */
export function indexSpots(spots: readonly Spot[], forecast: Forecast): (want: Want) => Set<Spot> {
  const inOrder = [...spots].sort((a, b) => a.start - b.start);
  const byWords = new Map<string, Spot[]>();
  const byEdge = new Map<string, Spot[]>();
  for (const spot of inOrder) {
    add(byWords, spot.words, spot);
    for (const edge of edgesOf(spot)) add(byEdge, edge, spot);
  }
  return (want) => {
    const at = forecast.expected(want);
    const found = new Set(nearestSpots(inOrder, at, MOST.inPlace));
    for (const spot of nearestSpots(byWords.get(want.words) ?? [], at, MOST.sameWords)) found.add(spot);
    for (const edge of edgesOf(want)) {
      for (const spot of nearestSpots(byEdge.get(edge) ?? [], at, MOST.sameEdge)) found.add(spot);
    }
    return found;
  };
}

/** The first and the last words of a sentence, with the kind of claim: how a sentence moved and rewritten is found again. */
function edgesOf({ kind, sentence }: Want | Spot): string[] {
  const head = foldWords(sentence.slice(0, 2 * EDGE)).slice(0, EDGE);
  const tail = foldWords(sentence.slice(-2 * EDGE)).slice(-EDGE);
  return [`${kind} ^${head}`, `${kind} $${tail}`];
}

/** Code units: four words or so. */
const EDGE = 24;

function add(index: Map<string, Spot[]>, key: string, spot: Spot): void {
  const list = index.get(key);
  if (list) list.push(spot);
  else index.set(key, [spot]);
}
