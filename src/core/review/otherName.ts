/**
 * Somebody who changes the name beside their decisions is another reviewer from then on: their own old verdicts dispute the new ones, and sign off
 * beside them. What they did can be told again under the name they have now. It keeps its ids and times, so that it stays the same decision.
 */
import { deedsOf, type Deed } from './entries';
import type { Decision } from './decision';
import type { Ledger } from './ledger';

/** What tells a draft's decisions and comments by `from` again as those of `to`: nothing where there are none. Who began a thread stays. */
export function deedsInName({ decisions, threads }: Ledger, from: string, to: string): Deed[] {
  const renamed = <T extends { readonly by: string }>(one: T): T => (one.by === from ? { ...one, by: to } : one);
  const again = (decision: Decision): Deed[] => {
    const { evidence, history } = decision;
    const after: Decision = {
      ...renamed(decision),
      evidence: evidence.map(renamed),
      ...(history && { history: history.map(renamed) }),
    };
    return deedsOf({ of: 'decision', id: decision.id, after });
  };
  return [
    ...decisions.filter(({ by }) => by === from).flatMap(again),
    ...threads.flatMap(({ id: on, comments }) =>
      comments
        .filter(({ by }) => by === from)
        .map((comment): Deed => ({ do: 'comment', on, comment: renamed(comment) })),
    ),
  ];
}

/** How many decisions and comments stand under each name. */
export function countByName(ledgers: readonly Ledger[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { decisions, threads } of ledgers)
    for (const { by } of [...decisions, ...threads.flatMap(({ comments }) => comments)])
      counts.set(by, (counts.get(by) ?? 0) + 1);
  return counts;
}
