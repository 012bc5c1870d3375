/**
 * Check `vague-attribution`: a claim laid to nobody who can be asked: "critics say", "it is believed that", "studies show", "reportedly". Where
 * somebody is named for it beside, the phrase is only a way of leading up to them.
 */
import * as l10n from '@vscode/l10n';
import type { Mention, Quote } from '../analysis';
import { vagueSources } from '../lexicon/hedges';
import { anonymousPhrases } from '../lexicon/vagueAttributions';
import { contains, firstAtOrAfter, overlaps, type Span } from '../span';
import { isProse } from '../text/prose';
import { wordsBefore } from '../text/around';
import type { Check, CheckContext, Found } from './check';
import { nearby } from './nearby';
import { isMarked, overlapsAny } from './copy/marked';
import { type VaguePhrase, vaguePhrasesIn } from './copy/vaguePhrases';

export const vagueAttribution: Check = {
  id: 'vague-attribution',
  title: 'A source that is nobody',
  severity: 'info',
  about:
    'Finds claims that are laid to nobody in particular: “critics say”, “it is believed that”, “studies show”, “according to reports”, “reportedly”. ' +
    'A reader cannot weigh such a source, and an editor cannot call it back.',
  rule:
    'The phrase is one of a list made from what news agencies’ handbooks warn of. Nobody may be named for it: for “critics say”, “some believe” and ' +
    '“studies show” the rest of the paragraph and the one after it are looked through for somebody who is named and quoted or cited, for ' +
    '“sources say”, “is believed to” and “reportedly” the sentence. An expert or observer is not named by naming a mayor or a manager; in the first two ' +
    'paragraphs “experts say” is told only where nobody else is quoted or cited in the whole story.',
  leaves: [
    'Phrases that lead up to somebody who is named, as “Critics say …” often does, and “critics”, “some” and “studies” in the first two paragraphs, which a story bears out later.',
    'What a named person or body is quoted or cited as saying, and everything in quotation marks and headlines.',
    'Officials, police, witnesses and others whose place the draft has told, and groups somebody has counted or placed: “two sources”, “the experts”, “Harbor Board analysts”.',
    'Anonymous sources that the draft describes, “a person familiar with the talks”: those are a matter of a newsroom’s policy.',
    '“Allegedly”, “is alleged to” and “is accused of”, which law asks for.',
  ],
  examples: {
    finds: [
      {
        draft:
          'The council met on Monday.\n\nIt set a date.\n\nThe port will close in May. Critics say the plan will cost jobs.',
        words: ['Critics say'],
      },
      {
        draft:
          'The council met on Monday.\n\nIt set a date.\n\nSome experts warned that the bridge is unsafe. It is widely believed that it will close.',
        words: ['Some experts warned', 'It is widely believed that'],
      },
      {
        draft:
          'The council met on Monday.\n\nIt set a date.\n\nThe owner is said to have left the country. He reportedly took the books.',
        words: ['is said to', 'reportedly'],
      },
      {
        draft:
          'The council met on Monday.\n\nIt set a date.\n\nMany believe the vote was bought, and studies show that such votes are common.',
        words: ['Many believe', 'studies show'],
      },
      {
        draft: 'The council met on Monday.\n\nIt set a date.\n\nThe mayor will resign in June, according to sources.',
        words: ['according to sources'],
      },
      {
        draft: 'The owner will sell the club, sources say.\n\nA spokesman, Neil Ash, declined to comment.',
        words: ['sources say'],
      },
      {
        draft:
          'The talks have failed.\n\nInsiders said the sides fell out. The bank’s president, Joan Marr, said it would “stay.”',
        words: ['Insiders said'],
      },
      {
        draft:
          'Water may be unsafe, the utility said.\n\nExperts warn that lead levels could stay high.\n\nManager Rick Tolle said crews had replaced 200 feet of pipe.',
        words: ['Experts warn'],
      },
      {
        draft:
          'Gov. Elaine Marsh vetoed the budget.\n\nObservers note that she has never lost a vote.\n\nMarsh said it was “a bill our children would pay.”',
        words: ['Observers note'],
      },
      {
        draft:
          'The club will sign a striker.\n\nHe is understood to have passed a medical. Sources close to the club say he will earn more. It has been suggested that he will go abroad.',
        words: ['is understood to', 'Sources close to the club say', 'It has been suggested that'],
      },
    ],
    leavesAlone: [
      'Experts say the bridge is unsafe.\n\nThe council met.\n\n“It will fall,” said Ada Roe, an economist at Lake University.',
      'The council met.\n\nIt set a date.\n\nCritics say the plan will cost jobs. “It is a disaster,” said Ada Roe, who leads the dockers’ union.',
      'The council met.\n\nIt set a date.\n\nThe port will close, officials said. Police said the road is open.',
      'The council met.\n\nIt set a date.\n\n“Some say I am too old,” Mayor Ada Roe said. “Critics say a lot.”',
      'The council met.\n\nIt set a date.\n\nMayor Ada Roe said that many believe the plan will fail.',
      'The council met.\n\nIt set a date.\n\nThe buyer reportedly paid $3 million, Ada Roe said.',
      'The council met.\n\nIt set a date.\n\nHe is alleged to have taken the books.',
      'The council met.\n\nIt set a date.\n\nTwo sources said the mayor would resign. The experts say they were not asked.',
      'The council met.\n\nIt set a date.\n\nA person familiar with the talks spoke on condition of anonymity. Sources said the talks went on.',
      'The council met.\n\nIt set a date.\n\nFew experts believe it. Harbor Board analysts said prices would rise.',
    ],
  },
  find: findVagueAttributions,
};

/** What is said of a phrase, by what is missing. */
const SAYINGS: Readonly<Record<VaguePhrase['missing'], (phrase: string) => string>> = {
  'who says so': (phrase) => l10n.t('“{0}”: nobody is named who says so.', phrase),
  'by whom': (phrase) => l10n.t('“{0}”: it is not told by whom.', phrase),
  which: (phrase) => l10n.t('“{0}”: it is not told which.', phrase),
  'a name': (phrase) => l10n.t('“{0}”: nobody is named.', phrase),
};

/** How many paragraphs on somebody may be named for it. */
const AFTER = 1;
/** Body paragraphs at the head of a story, which the rest of it bears out. */
const LEADS = 2;

function findVagueAttributions(context: CheckContext): Found[] {
  const { quotes, draft } = context;
  const phrases = phrasesIn(context);
  if (phrases.length === 0) return [];
  const described = describedIn(context).length > 0;
  const leads = draft.paragraphs.filter(({ kind }) => kind === 'body').slice(0, LEADS);
  const last = draft.paragraphs.at(-1)!.end;
  // Few drafts have a phrase that asks for them.
  let asked: Quote[] | undefined;
  const knowers = (): Quote[] => (asked ??= withoutOffice(quotes, inOffice(context)));
  return phrases
    .filter(({ start, end, text, bornOut, knowing }) => {
      if (described && /sources?\b/i.test(text)) return false;
      if (bornOut === undefined) return true;
      const lead = leads.some((one) => contains(one, { start, end }));
      return knowing ? !isNamed(knowers(), { start, end: lead ? last : bornOut.end }) : !lead;
    })
    .map(({ start, end, text, missing }) => ({
      start,
      end,
      message: SAYINGS[missing](text),
      related: [],
      fixes: [],
    }));
}

/** Paragraphs that say why somebody is not named. */
const describedIn = nearby(({ draft: { paragraphs } }) =>
  paragraphs.filter(({ parsed: { text } }) => anonymousPhrases.some((phrase) => text.includes(phrase))),
);

/** A phrase that nobody is named for, as far as the paragraphs around it tell. */
interface Unnamed extends Pick<VaguePhrase, 'start' | 'end' | 'text' | 'missing'> {
  /** How far somebody named after it bears it out: what the head of a story says, all of it does. Left out where its sentence decides. */
  readonly bornOut?: Span;
  /** Only people who hold no office bear it out, and who holds one is not told here. */
  readonly knowing: boolean;
}

const phrasesIn = nearby(({ draft, quotes }): Unnamed[] => {
  const marked = isMarked(quotes);
  const told = overlapsAny(quotes.flatMap(reportOf));
  const sourced = quotes.filter(({ speaker }) => speaker !== null);
  const named = sourced.filter(isByName);
  const placed = sourced.filter(({ speaker }) => speaker!.entity !== null || !VAGUE.test(speaker!.text));
  return draft.paragraphs.flatMap((paragraph, index) => {
    const { kind, start: by, end, parsed } = paragraph;
    if (!isProse(kind) || SILENT.has(kind)) return [];
    return vaguePhrasesIn(parsed).flatMap(({ reach, text, missing, ...phrase }): Unnamed[] => {
      const span = { start: by + phrase.start, end: by + phrase.end };
      if (marked(span) || told(span)) return [];
      const knowing = reach === 'passage' && phrase.knowing;
      if (reach === 'passage') {
        const bornOut = { start: span.start, end: (draft.paragraphs[index + AFTER] ?? draft.paragraphs.at(-1)!).end };
        return !knowing && isNamed(named, bornOut) ? [] : [{ ...span, text, missing, bornOut, knowing }];
      }
      const sentence = parsed.sentences.find(({ end: stop }) => stop > phrase.start);
      const around = sentence ? { start: by + sentence.start, end: by + sentence.end } : { start: by, end };
      const words = draft.text.slice(around.start, around.end);
      return isNamed(placed, around, span) || words.includes('according to')
        ? []
        : [{ ...span, text, missing, knowing }];
    });
  });
});

/** Who holds an office speaks for it; before the name or as a part of it. */
const OFFICE =
  /(?<!\p{L})(?:mayor|manager|governor|gov|spokes(?:man|woman|person)|commissioner|councill?(?:or|man|woman)|sheriff|minister|senator|sen|rep|coach|captain|owner|superintendent|(?:police|fire) chief|chief executive)(?!\p{L})/iu;
const OFFICE_BEFORE = 24;

const inOffice = nearby(({ draft: { text }, mentions }) =>
  mentions.filter(
    ({ type, start, end }) =>
      type === 'person' && OFFICE.test(wordsBefore(text, start, OFFICE_BEFORE) + text.slice(start, end)),
  ),
);

function withoutOffice(quotes: readonly Quote[], officials: readonly Mention[]): Quote[] {
  const entities = new Set(officials.map(({ entity }) => entity));
  return quotes.filter((quote) => isByName(quote) && !entities.has(quote.speaker!.entity!));
}

function isByName({ speaker }: Quote): boolean {
  return speaker !== null && speaker.entity !== null;
}

const SILENT: ReadonlySet<string> = new Set(['headline', 'byline', 'notice']);
const VAGUE = new RegExp(
  `^(?:(?:some|many|most|several|other)\\s)?(?:${vagueSources.filter((one) => !/^(?:official|authorit|witness|aide|diplomat|media)/.test(one)).join('|')})$|^(?:it|he|she|they|who|that)$`,
  'i',
);

/** What a named somebody reports is laid to them. */
function reportOf({ kind, speaker, start, end, reported }: Quote): Span[] {
  if (!speaker || speaker.entity === null) return [];
  return kind === 'indirect' ? [{ start, end }] : reported ? [reported] : [];
}

/** Whether somebody other than the phrase itself speaks. */
function isNamed(quotes: readonly Quote[], within: Span, phrase?: Span): boolean {
  for (
    let i = Math.max(0, firstAtOrAfter(quotes, within.start) - 1);
    i < quotes.length && quotes[i]!.start < within.end;
    i++
  ) {
    const speaker = quotes[i]!.speaker!;
    if (contains(within, speaker) && !(phrase && overlaps(phrase, speaker))) return true;
  }
  return false;
}
