/**
 * Paragraphs about the story rather than of it: where it was printed first, who else worked on it, what was corrected. News is full of
 * the same words ("The police report was first published in May"), so a story must speak of itself, and of nothing else.
 */
import { clauseVerbs } from '../lexicon/reportingVerbs';
import { splitSentences } from './sentences';

/** Looks at no more than a paragraph's first 500 code units. */
export function isNotice(paragraph: string): boolean {
  if (paragraph.length > LONGEST || !BEGINS.test(paragraph)) return false;
  if (LABELLED.test(paragraph)) return true;
  const sentences = splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end).replace(/\s+/g, ' '));
  if (sentences.length > 1 && CORRECTED.test(sentences[0]!)) return true;
  const others = sentences.filter((sentence) => !isNoticeSentence(sentence));
  return others.length < sentences.length && others.every((other) => BESIDE.some((pattern) => pattern.test(other)));
}

function isNoticeSentence(sentence: string): boolean {
  const words = sentence.replace(TITLE, '').replace(BECAUSE, '').replace(PRINTED_AS, '$1');
  return !/["“”«»]/.test(words) && !reports(words) && NOTICES.some((pattern) => pattern.test(words));
}

/** "…, Roe said." "…, a court found." */
function reports(sentence: string): boolean {
  const last = /, [^,]{1,60} (\p{Ll}+)\W{0,3}$/u.exec(sentence)?.[1];
  return /\b(?:said|says|saying|according to)\b/.test(sentence) || (last !== undefined && clauseVerbs.has(last));
}

/** In code units. */
const LONGEST = 500;

const STORY =
  '(?:(?:news|opinion|guest|feature|wire|live|developing|AP|AFP|Reuters) )?(?:article|story|report|piece|interview|column|post|op-ed|essay|commentary|review|transcript|podcast|episode)';
/** "This story", "A version of this article", "The headline on this story", "The above article". */
const ITSELF = `(?:(?:(?:An?|The) (?:[a-z]{1,12} )?(?:version|headline|caption|photo|excerpt) (?:of|on|for|in|with|from) )?this ${STORY}|The (?:above|preceding|following) ${STORY}|The ${STORY} above)`;
/** "originally published May 3, 2031" */
const DAY = '(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\b|\\d)';
/** Goes on to the end without another clause. */
const REST = `(?![^.]{0,300},? (?:and (?:he|she|they|it)|when|where|because|although|while) )`;

/** The title right behind "This story": “Harbor burns.” */
const TITLE = new RegExp(`(?<=^\\W{0,3}${ITSELF}),? [“"][^“”"]{1,120}[”"],?`, 'i');

/** What was wrong: "because an earlier version said …" */
const BECAUSE = /,? because (?:an?|the) (?:earlier|previous|original) version\b.*$/i;

/** The headline behind where it was printed: "This article originally appeared on Orlen Post: Harbor burns" */
const PRINTED_AS = new RegExp(`^(\\W{0,3}${ITSELF}[^:.]{1,100}): .*$`, 'i');

/** What follows tells what is right. */
const CORRECTED = new RegExp(`^\\W{0,3}${ITSELF} (?:has been|has since been|was) corrected\\W{0,3}$`, 'i');

/** Sentences that are none of the story where another tells that it is a notice. */
const BESIDE: readonly RegExp[] = [
  // "Roe reported from Orlen."
  /^\W{0,3}\p{Lu}[\p{L}.,'’ -]{0,80} reported from \p{Lu}[\p{L}.,'’ -]{0,80}\W{0,3}$/u,
  // "An earlier version said that Roe was 54."
  new RegExp(`^\\W{0,3}(?:An?|The) (?:earlier|previous) version\\b(?! of (?!th(?:is|e) ${STORY}\\b))`, 'i'),
  // "It was first published on May 3."
  /^\W{0,3}It (?:was|has been) (?:also |last )?(?:(?:first|originally|previously|initially) )?(?:published|posted|printed|updated|republished|amended)\b[^,;]{0,60}$/i,
];

/** A label that tells it whatever follows. */
const LABELLED =
  /^\W{0,3}(?:©|Copyright (?:©|\(c\)|\d{4}\b|by\b)|All rights reserved\b|Correction\b.{0,20}:|Editor[’']s note\b.{0,20}(?:[:—–]|--|$)|Clarification:|Update:)/i;

const NOTICES: readonly RegExp[] = [
  // "This article was originally published on …" "A version of this story first appeared in …"
  new RegExp(
    `^\\W{0,3}${ITSELF},? (?:(?:was|were|is|has been|had been) )?(?:also )?(?:(?:originally|first|previously|initially) (?:published|posted|printed|aired|broadcast|appeared|ran)|appeared (?:originally|first)|published (?:originally|first)|republished|reprinted|(?:appears|appeared|ran) in print)(?: (?:in|on|by|at|with|from|under|here|as|elsewhere)\\b| ${DAY}|\\W{0,3}$)${REST}`,
    'i',
  ),
  // "This story has been updated to include …" "This interview was edited for length."
  new RegExp(
    `^\\W{0,3}${ITSELF} (?:has been|has since been|have been|was|is being) (?:lightly |last )?(?:updated|corrected|edited|amended|clarified|revised|condensed)\\b${REST}`,
    'i',
  ),
  // "Click here for more." "Sign up for our newsletter here."
  /^\W{0,3}(?:Click|Subscribe|Sign up|Register)\b[^.!?]{0,80}\b(?:here|newsletters?|podcast)(?: (?:for more|to [a-z]+ [^.!?]{1,40}))?\W*$/i,
  // "Read the rest of the story here." "Listen to the podcast."
  /^\W{0,3}(?:Read|See|Watch|Listen|Get|Download)\b(?![^.!?]{0,80}\b(?:you|we|they|he|she|who|is|are|was|were)\b)[^.!?]{0,60}\b(?:the rest|(?:full|whole|entire|original) (?:story|article|report|interview)|newsletter|podcast|(?:more|it|it all|all|rest|article|story|report|interview|column|post|episode|segment|video|clip|trailer|letter|statement|document|transcript|ruling|filing|lawsuit|study|review|guide|app|podcast|newsletter)\b[^.!?]{0,60} here)\W*$/i,
  // "Follow @roe." "Follow the Orlen Post on Twitter."
  /^\W{0,3}Follow\b(?![^.!?]{0,80}\b(?:you|we|they|he|she)\b)[^.!?]{0,80}(?:\bon (?:twitter|facebook|instagram)|@\w+)\W*$/i,
  // "(Reporting by Jane Roe and the Orlen newsroom; Editing by Jo Doe; doe@post.example)"
  /^\W{0,3}(?:Additional |Further )?(?:Reporting|Editing|Writing|Compiled|Translated)\b[^.!?]{0,20} by (?:the )?\p{Lu}[^\s,;]*(?:[,;]? \(*(?:\p{Lu}[^\s,;]*|(?:and|in|with|by|for|from|of|the|de|van|von|al|bin|additional|reporting|editing|writing|production|photos|graphics|newsrooms?|bureau|desk|staff)\)*|[\p{Ll}\d][\w.+-]*@[\w.-]+\)*|@\w+\)*|\+?\d[\d().-]*))*\W{0,3}$/u,
  // "The Associated Press contributed to this report." "ABC7’s Jane Roe contributed to this report from Orlen; Jo Doe contributed from Kelland."
  /^\W{0,3}\p{Lu}(?:\D|(?=(?<=\p{Lu} ?\d?)\d|\d\d?['’]s )\d){0,200}(?<!\b(?:has|have|had|who|which|that|he|she|they|not)) (?:also )?contributed (?:additional )?(?:reporting |research |writing )?to this (?:report|story|article|column|piece)(?:,? (?:from|in) \p{Lu}[^.!?;]{0,80})?(?:;(?: and)? \p{Lu}[^.!?;\d]{0,60} from \p{Lu}[^.!?;]{0,60}){0,4}\W{0,3}$/u,
];

/** What some notice begins with, or has: all others are not cut into sentences. */
const BEGINS = new RegExp(
  `^\\W{0,3}(?:${ITSELF}|Read|See|Click|Watch|Listen|Subscribe|Sign up|Register|Follow|Get|Download|Additional|Further|Reporting|Editing|Writing|Compiled|Translated|©|Copyright|All rights|Correction|Editor[’']s note|Clarification|Update:)|\\bcontributed\\b[^.]{0,30} to this\\b`,
  'i',
);
