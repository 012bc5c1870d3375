/** What each entity is called where it is shown: one rule for cards, rows, lists, decisions and the command line. */
import type { Analysis } from './analysis';

/** Entity → the fullest name the draft has for it, of organizations and places too. Of two as long, not the one in capitals. */
export function entityNames({ entities, people }: Pick<Analysis, 'entities' | 'people'>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { entity, text } of entities) {
    const best = names.get(entity);
    if (best === undefined || text.length > best.length || (text.length === best.length && isSetLower(text, best)))
      names.set(entity, text);
  }
  for (const { entity, name } of people) names.set(entity, name);
  return names;
}

/** "Port Ellery" beside "PORT ELLERY": the same letters, as the running text sets them. */
function isSetLower(text: string, best: string): boolean {
  return text !== best && best === best.toUpperCase() && text.toUpperCase() === best;
}
