/**
 * Whether a name over a story or under its picture is that of somebody else than the one person of the story who shares a word with it: of a relative,
 * of the photographer, of whoever stands beside that person. A caption may show anybody; a headline tells of those whom the story names.
 */
import type { Mention, Paragraph } from '../../analysis';
import { isIntroducedAsKin, kinWords } from '../../entities/kin';
import { titleAbbreviations } from '../../lexicon/anaphora';
import { firstAtOrAfter, type Span } from '../../span';
import type { CheckContext } from '../check';
import type { Way } from './namePairs';

/** `alike`: the two names are nearly the same. */
export function isSomebodyElse(context: CheckContext, mention: Mention, meant: Way, alike: boolean): boolean {
  const { text } = context.draft;
  const paragraph = paragraphOf(context, mention);
  if (!paragraph) return false;
  if (isIntroducedAsKin(text, mention) || isKin(context, before(text, paragraph, mention), meant)) return true;
  if (isCredited(context, mention) || isBeside(context, paragraph, mention, meant)) return true;
  if (alike || paragraph.kind !== 'caption') return false;
  return isLabeled(text, paragraph, mention) || !haveOneTitle(context, mention, meant);
}

/** Code units read before a name. */
const REACH = 64;

function before(text: string, { start }: Span, mention: Span): string {
  return text.slice(Math.max(start, mention.start - REACH), mention.start);
}

function paragraphOf({ paragraphs }: CheckContext, { start }: Span): Paragraph | undefined {
  return paragraphs[firstAtOrAfter(paragraphs, start + 1) - 1];
}

/** Of a church where they stand with a capital: "Father Bo Hale". */
const CLERGY: ReadonlySet<string> = new Set(['father', 'mother', 'brother', 'sister']);
const KIN = [...kinWords, 'first lady', 'spouse', 'sibling', 'girlfriend', 'boyfriend']
  .flatMap((word) => (CLERGY.has(word) ? [word] : [word, word.charAt(0).toUpperCase() + word.slice(1)]))
  .join('|');
/** "wife ", "First lady ", "daughters Ada and ", "his partner "; a title may follow. Who is a partner in a firm is nobody’s. */
const KIN_BEFORE = new RegExp(
  `(?:(?<![\\p{L}-])(${KIN})|(?:(?<!\\p{L})(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?)\\s(?:[\\p{L}-]{1,20}\\s){0,2}(partner))s?,?\\s(?:\\p{Lu}[\\p{L}.]{0,14}\\sand\\s)?(?:\\p{Lu}\\p{L}{0,12}\\.?\\s){0,2}$`,
  'u',
);

/** A word of kin stands before the name, and the story has it of nobody who is meant: "Linda Hale, the first lady" is no other than "First lady Laura Hale". */
function isKin(context: CheckContext, lead: string, { story }: Way): boolean {
  const match = KIN_BEFORE.exec(lead);
  if (!match) return false;
  const word = (match[1] ?? match[2]!).toLowerCase();
  return !story.slice(0, MOST).some((mention) => isCalled(context, mention, word));
}

/** Uses of a name that are looked up. */
const MOST = 10;

/** "first lady ⟨Laura Hale⟩", "⟨Laura Hale⟩, the former first lady"; not "⟨Bo Hale⟩, his wife and son". */
function isCalled(context: CheckContext, mention: Mention, word: string): boolean {
  const { text } = context.draft;
  const paragraph = paragraphOf(context, mention);
  if (!paragraph) return false;
  const lead = before(text, paragraph, mention).toLowerCase();
  const rest = text.slice(mention.end, Math.min(paragraph.end, mention.end + REACH)).toLowerCase();
  const is = IS.exec(rest)?.[0];
  return (
    new RegExp(`(?<!\\p{L})${word},?\\s$`, 'u').test(lead) ||
    (is !== undefined && OWN(word).test(rest.slice(is.length)))
  );
}

const IS = /^(?:,|\s(?:is|was|became))\s(?:(?:the|an?|[\p{L}-]{1,20}['’]s?)\s)?/u;
const OWN = (word: string): RegExp =>
  new RegExp(`^(?:(?!(?:his|her|their|whose|and|with)\\s)[\\p{L}-]{1,20}\\s){0,2}${word}(?!\\p{L})`, 'u');

const PICTURE = '(?:photo(?:graph)?|image|picture|video|graphic|illustration|drawing)s?';
/** "Photo by ", "courtesy of ", "Photos by Ada Roe and " */
const CREDIT = new RegExp(
  `(?:\\b${PICTURE}\\s(?:by|courtesy)|\\bcourtesy\\sof|\\bby\\s(?:\\S{1,20}\\s){0,3}photographers?|\\bcredits?\\s?:|©)\\s(?:(?:\\S{1,20}\\s){1,3}and\\s)?$`,
  'iu',
);
/** "… on Monday. Photographer ⟨Ada Roe⟩" and nothing more: who greets a photographer shows her. */
const PHOTOGRAPHER = /(?:^|[.!?:|(—]\s?)photographers?:?\s(?:(?:\S{1,20}\s){1,3}and\s)?$/i;
/** "⟨Ada Roe⟩/The Wire", "⟨Ada Roe⟩ | The Wire" */
const CREDIT_AFTER = /^\s?[/|]\s?\p{Lu}/u;
/** "… on Monday. (⟨Ada Roe⟩)" at the end. */
const END = /^[\s).]*$/;

/** The name is that of who made the picture. */
export function isCredited(context: CheckContext, mention: Span): boolean {
  const { text } = context.draft;
  const paragraph = paragraphOf(context, mention);
  if (paragraph?.kind !== 'caption') return false;
  const [lead, rest] = [before(text, paragraph, mention), text.slice(mention.end, paragraph.end)];
  if (CREDIT.test(lead) || CREDIT_AFTER.test(rest.slice(0, 5))) return true;
  return (/[.!?]\s\($/.test(lead) || PHOTOGRAPHER.test(lead)) && END.test(rest);
}

/** "Photo: ⟨Ada Roe⟩" and nothing more: the photographer as likely as who is shown. */
function isLabeled(text: string, paragraph: Span, mention: Span): boolean {
  return LABEL.test(before(text, paragraph, mention)) && END.test(text.slice(mention.end, paragraph.end));
}

const LABEL = new RegExp(`(?:^|[\\s(|])${PICTURE}\\s?:\\s$`, 'i');

/** The paragraph names the person of the story, too: in a caption by the surname where that comes first. */
function isBeside(
  { mentions }: CheckContext,
  { start, end, kind }: Paragraph,
  mention: Mention,
  { story }: Way,
): boolean {
  const { entity } = story[0]!;
  for (let i = firstAtOrAfter(mentions, start); i < mentions.length && mentions[i]!.start < end; i++) {
    const other = mentions[i]!;
    if (other.entity !== entity || other.text === mention.text) continue;
    if ((kind === 'caption' && other.start < mention.start) || /\S\s\S/.test(other.text)) return true;
  }
  return false;
}

/** "Fire Chief" before both. */
function haveOneTitle(context: CheckContext, mention: Mention, { story }: Way): boolean {
  const title = titleBefore(context, mention);
  const { entity } = story[0]!;
  return (
    title !== undefined &&
    context.mentions.some((other) => other.entity === entity && titleBefore(context, other) === title)
  );
}

/** The last word of a title right before a name, in full. */
function titleBefore({ draft: { text }, linked: { titles } }: CheckContext, { start }: Span): string | undefined {
  const title = titles[firstAtOrAfter(titles, start) - 1];
  if (!title || !/^[\s\u00a0]$/.test(text.slice(title.end, start))) return undefined;
  const word = title.text
    .toLowerCase()
    .split(/[\s\u00a0-]/)
    .at(-1)!
    .replace(/\.$/, '');
  return titleAbbreviations.get(word) ?? word;
}
