/** The way to the cards (cards.ts) for whoever shows one. */
import type * as Cards from './cards';
import type { Report } from './commands/report';
import { once } from './once';

const load = once(() => import('./cards'));

/** Undefined when they cannot be loaded, which the reviewer is told. */
export async function loadCards(report: Report): Promise<typeof Cards | undefined> {
  try {
    return await load();
  } catch (error) {
    report(error);
    return undefined;
  }
}
