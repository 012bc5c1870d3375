/**
 * When people of a draft were born, as it says: "Ada Roe was born in Vesper in 1970", "Roe (born June 4, 1970)", "Born in 1970, Roe …". Leaves
 * alone births of which the words beside do not tell whose they are.
 */
import type { Moment } from '../../analysis';
import { type Span, firstAtOrAfter, shiftSpan } from '../../span';
import type { CheckContext } from '../check';

export interface Birth extends Span {
  readonly entity: string;
  readonly moment: Moment;
}

/** In reading order; the span is that of the date. */
export function findBirths(context: CheckContext): Birth[] {
  const { draft } = context;
  return draft.paragraphs.flatMap(({ start, parsed }) =>
    BORN.test(parsed.text)
      ? parsed.sentences.flatMap((sentence) => birthIn(context, shiftSpan(sentence, start)) ?? [])
      : [],
  );
}

const BORN = /\b(?:born|b\.)/i;

function birthIn(context: CheckContext, sentence: Span): Birth | null {
  const { text } = context.draft;
  const born = /\b(?:born\b|b\.)/i.exec(text.slice(sentence.start, sentence.end));
  if (!born) return null;
  const start = sentence.start + born.index;
  const end = start + born[0].length;
  const date = dateAfter(context, sentence, end);
  if (!date) return null;
  const entity = start === sentence.start ? subjectAfter(context, date) : subjectBefore(context, sentence, start);
  return entity === null ? null : { start: date.start, end: date.end, entity, moment: date.moment };
}

/** The year that stands first after "born", with the day where it is told; nothing but a place and parents may stand between. */
function dateAfter({ draft, figures }: CheckContext, sentence: Span, at: number): (Span & { moment: Moment }) | null {
  const next = figures[firstAtOrAfter(figures, at)];
  if (!next || next.end > sentence.end || next.kind !== 'date' || next.value?.type !== 'moment') return null;
  const between = draft.text.slice(at, next.start);
  const { value: moment } = next;
  const exact = moment.year !== undefined && !moment.approximate && PRECISE.has(moment.precision);
  const oneYear = moment.from?.slice(0, 4) === moment.to?.slice(0, 4);
  return exact && oneYear && between.length <= LONGEST && !OTHER_CLAUSE.test(between)
    ? { start: next.start, end: next.end, moment }
    : null;
}

const PRECISE: ReadonlySet<Moment['precision']> = new Set(['day', 'month', 'year']);
/** Code units: " in Orrin Ford, near Vesper, on ". */
const LONGEST = 60;
const OTHER_CLAUSE = /[;:()“”"—–]|\b(?:who|which|when|after|before|until|since|moved|raised|grew|whose|but|out)\b/i;

/** "Ada Roe was born", "Ada Roe, who was born", "Ada Roe (born". */
function subjectBefore({ draft, mentions, references }: CheckContext, sentence: Span, born: number): string | null {
  const name = mentions[firstAtOrAfter(mentions, born) - 1];
  if (name && name.start >= sentence.start && name.type === 'person') {
    if (/^(?:,? (?:\d{1,3}, )?(?:who )?(?:was )?|\s\()$/.test(draft.text.slice(name.end, born))) return name.entity;
  }
  const pronoun = references[firstAtOrAfter(references, born) - 1];
  return pronoun &&
    pronoun.start >= sentence.start &&
    pronoun.confidence >= SURE &&
    /^(?:he|she)$/i.test(pronoun.text) &&
    draft.text.slice(pronoun.end, born) === ' was '
    ? pronoun.entity
    : null;
}

/** Pronouns are guesses; below this more than one in seven names another person. */
const SURE = 0.85;

/** "Born in 1970, Roe …", "Born in 1970, the carpenter Ada Roe …". */
function subjectAfter({ draft, mentions }: CheckContext, date: Span): string | null {
  const name = mentions[firstAtOrAfter(mentions, date.end)];
  if (!name || name.type !== 'person') return null;
  return /^(?: in [^,;]{2,30})?, (?:the )?(?:[a-z]+ |(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? )?$/.test(
    draft.text.slice(date.end, name.start),
  )
    ? name.entity
    : null;
}
