/**
 * Lists of figures in slotted sentences: "⟨five men⟩ and ⟨eight women⟩", "⟨12⟩ in Ellery, ⟨15⟩ in Saltmere and ⟨10⟩ in Quay". Read by cutting at commas
 * and "and", so that a sentence costs its length.
 */
import { ANY, NUMBER } from './slots';

/** The list that a stretch of slotted text is, and nothing else; null for anything else. */
export function readPartList(text: string): string[] | null {
  const cut = cutParts(text);
  const parts = cut?.map((part) => (PART.test(part) ? part : null));
  return parts && parts.length > 1 && parts.every((part) => part !== null) ? parts : null;
}

/** The list that slotted text ends in: "Officers seized ⟨12 rifles⟩ and ⟨15 pistols⟩". */
export function readPartListAtEnd(text: string): string[] | null {
  const cut = cutParts(text);
  const parts: string[] = [];
  for (const part of (cut ?? []).reverse()) {
    const whole = PART.test(part);
    const last = whole ? part : FIRST_PART.exec(part)?.[0];
    if (last === undefined) break;
    parts.unshift(last);
    if (!whole) break;
  }
  return parts.length > 1 ? parts : null;
}

/** A figure and up to seven words that say what or where it is. */
const PART = new RegExp(`^(?:and |or )?${ANY}(?: [^\\s,;]{1,30}){0,7}$`);
const FIRST_PART = new RegExp(`${ANY}(?: [^\\s,;]{1,30}){0,5}$`);
const HOLDS_FIGURE = new RegExp(ANY);
/** Longer stretches are no list. */
const LONGEST = 400;

/**
 * At commas, semicolons and "and"; what holds no figure belongs to the part before: "⟨$5 million⟩ for roads and bridges". Null without an "and", and
 * where one is a part by itself: "⟨two Americans⟩, ⟨four Russians⟩ and a Canadian".
 */
function cutParts(text: string): string[] | null {
  const stretch = text.slice(-LONGEST);
  if (!/(?: and | & )/.test(stretch)) return null;
  const parts: string[] = [];
  const pieces = stretch.split(/([,;] (?:and )?| and | & )/);
  for (let i = 0; i < pieces.length; i += 2) {
    const piece = pieces[i]!.trim();
    const before = parts.at(-1);
    if (before === undefined || HOLDS_FIGURE.test(piece)) parts.push(piece);
    else {
      // ", the coroner said" at the end is none.
      const listed = i + 2 < pieces.length || /and|&/.test(pieces[i - 1]!);
      if (listed && isOneMore(piece, before)) return null;
      parts[parts.length - 1] = `${before} ${piece}`;
    }
  }
  return parts;
}

/** "a Canadian" after "⟨four Russians⟩", but not "the park" after "⟨$2 million⟩ for schools" or "⟨two⟩ in the mill". */
function isOneMore(piece: string, before: string): boolean {
  return COUNTS.test(before) && (A_THING.test(piece) || (THE_THING.test(piece) && !PLACED.test(before)));
}

const COUNTS = new RegExp(`^(?:and |or )?${NUMBER}`);
const A_THING = /^(?:an?|another) [^ ]+(?: (?!sa(?:id|ys)\b)[^ ]+){0,5}$/;
const THE_THING = /^(?:the|his|her|their|its) [^ ]+(?: (?!sa(?:id|ys)\b)[^ ]+){0,5}$/;
const PLACED = / (?:of|in|at|for|from|with|on|to|by|near|aboard|who|that) /;
