/**
 * A reviewed story of our own for the tests of the report: its claims are laid on by hand, so that these suites do not depend on what the language
 * stages find. It has every status, claims in and across each other, two reviewers, comments, words that changed and words that are gone.
 */
import assert from 'node:assert/strict';
import type { Analysis, Claim, ClaimKind, Finding, Mention, Paragraph, Speaker } from '../../../src/core/analysis';
import { describeAnchor } from '../../../src/core/anchoring/anchor';
import { omit } from '../../../src/core/anchoring/omit';
import type { Decision, Evidence, Status } from '../../../src/core/review/decision';
import type { SortedFindings } from '../../../src/core/review/ignores';
import { reviewDraft, type Outlook } from '../../../src/core/review/review';
import type { Thread } from '../../../src/core/review/thread';
import { annotate, type AnnotatedCopy, type ReviewedDraft } from '../../../src/core/report/annotatedCopy';

export interface Laid {
  readonly words: string;
  readonly kind: ClaimKind;
  /** The words it is attributed to, and how sure that is. */
  readonly speaker?: readonly [words: string, confidence: number, entity: string | null];
  readonly cq?: true;
}

/** An analysis with these claims, where their words first stand after the claim before; `^` begins again from the start of the draft. */
export function layOn(
  text: string,
  laid: readonly Laid[],
  kinds: Readonly<Record<number, Paragraph['kind']>> = {},
): Analysis {
  const paragraphs = [...text.matchAll(/\S(?:[^]*?\S)?(?=\s*$|(?:\r?\n){2,})/g)].map(
    ({ index, 0: words }, at): Paragraph => {
      const kind = kinds[at] ?? 'body';
      return { start: index, end: index + words.length, kind, ...(kind === 'heading' && { level: 2 }) };
    },
  );
  const claims = laid.map(({ words, kind, speaker, cq }): Claim => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, `no «${words}» in the story`);
    const end = start + words.length;
    const home = paragraphs.find((one) => one.start <= start && start < one.end)!;
    return {
      id: `${kind}:${words.slice(0, 12)}`,
      kind,
      start,
      end,
      score: 0.5,
      why: ['says what can be looked up'],
      sentence: sentenceAround(text, home, start, end),
      ...(speaker && { speaker: speakerOf(text, speaker) }),
      ...(cq && { cq: { start: end, end } }),
    };
  });
  return {
    schema: 1,
    complete: true,
    paragraphs,
    sentences: [],
    quotes: [],
    entities: mentionsOf(text),
    references: [],
    people: [],
    claims,
    findings: [],
  };
}

function sentenceAround(text: string, home: Paragraph, start: number, end: number): { start: number; end: number } {
  const stopBefore = text.lastIndexOf('. ', start - 1);
  const before = stopBefore < home.start ? home.start : stopBefore + 2;
  const stop = text.indexOf('. ', end);
  return { start: Math.min(start, before), end: Math.max(end, stop === -1 ? home.end : Math.min(home.end, stop + 1)) };
}

function speakerOf(text: string, [words, confidence, entity]: NonNullable<Laid['speaker']>): Speaker {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, entity, confidence };
}

const NAMES: readonly (readonly [string, Mention['type'], string])[] = [
  ['Nadia Ferro', 'person', 'e1'],
  ['Tarn Water Board', 'organization', 'e2'],
];

function mentionsOf(text: string): Mention[] {
  return NAMES.flatMap(([name, type, entity]) => {
    const start = text.indexOf(name);
    return start === -1 ? [] : [{ start, end: start + name.length, text: name, type, entity }];
  });
}

export const STORY = `Tarn dam to be raised by six meters

By OLE VANTER

TARN, Ostrow — The Tarn Water Board voted 4-1 on Monday to raise the Tarn dam by six meters, at a cost of $38 million.

“We have lost 31 percent of our water in 12 years,” Nadia Ferro, who heads the board, said. “This is the cheapest way to get it back.”

She said the work would take two summers & part of a third.

- The dam was built in 1957 (cq).

- It is the highest in Ostrow.

Nobody knows what it will do to the trout. The price of a second study is TK.`;

export const STORY_CLAIMS: readonly Laid[] = [
  { words: 'six meters', kind: 'number' },
  { words: 'The Tarn Water Board voted 4-1 on Monday', kind: 'event' },
  { words: '4-1', kind: 'ratio' },
  { words: 'on Monday to raise', kind: 'date' },
  { words: '$38 million', kind: 'money' },
  { words: '“We have lost 31 percent of our water in 12 years,”', kind: 'quote', speaker: ['Nadia Ferro', 0.97, 'e1'] },
  { words: '31 percent', kind: 'percentage' },
  { words: '12 years', kind: 'number' },
  { words: 'the work would take two summers & part of a third', kind: 'reported-speech', speaker: ['She', 0.7, 'e1'] },
  { words: '1957', kind: 'date', cq: true },
  { words: 'the highest in Ostrow', kind: 'superlative' },
  { words: 'Nobody knows what it will do to the trout', kind: 'event' },
];

const MINUTES: Evidence = {
  id: 'ev1',
  source: 'minutes-2031-04-07.pdf',
  locator: 'p. 3',
  excerpt: 'Carried, four to one.',
  primary: true,
  by: 'Ines Okoro',
  at: '2031-04-08T09:12:00Z',
};

export function storyCopy(outlook?: Outlook): AnnotatedCopy {
  return annotate(storyDraft(outlook));
}

/** The story for somebody who has never seen the words of some decisions and comments, of which the newsroom keeps hashes. */
export function unknownWordsCopy(): AnnotatedCopy {
  const draft = storyDraft();
  const { claims, orphans } = draft.review;
  const unknown = { exact: '', sentence: '', prefix: '', suffix: '' };
  const earlier = {
    words: '',
    sentence: '',
    hash: 'h',
    status: 'needs-fix' as const,
    by: 'Bela Roth',
    at: '2031-04-07T10:00:00Z',
  };
  const { thread } = claims.flatMap(({ threads }) => threads)[0]!;
  const open = omit(thread, 'resolved');
  const review = {
    ...draft.review,
    claims: claims.map((one, index) =>
      index > 0
        ? one
        : {
            ...one,
            marks: one.marks.map(({ decision }) => ({ decision: { ...decision, history: [earlier] } })),
          },
    ),
    orphans: orphans.map((one) => ({ ...one, anchor: { ...one.anchor, ...unknown }, history: [earlier] })),
    orphanThreads: [{ ...open, anchor: { ...open.anchor, ...unknown } }],
  };
  return annotate({ ...draft, review });
}

export function storyDraft(outlook?: Outlook): ReviewedDraft {
  const text = STORY;
  const analysis = layOn(text, STORY_CLAIMS, { 0: 'headline', 1: 'byline', 5: 'list-item', 6: 'list-item' });
  const on = decider(text, analysis);
  const decisions: Decision[] = [
    on('six meters', 'verified', 'Ines Okoro'),
    on('The Tarn Water Board voted 4-1 on Monday', 'verified', 'Ines Okoro', { evidence: [MINUTES] }),
    on('4-1', 'verified', 'Ines Okoro', { evidence: [{ ...MINUTES, id: 'ev2' }], note: 'Counted twice.' }),
    on('$38 million', 'needs-fix', 'Ines Okoro', {
      note: 'The minutes say $36 million.',
      evidence: [{ ...MINUTES, id: 'ev3', locator: 'p. 5', excerpt: 'a sum not above $36 million', primary: false }],
    }),
    on('31 percent', 'verified', 'Ines Okoro'),
    on('31 percent', 'cannot-verify', 'Bela Roth', { note: 'Of which year?' }),
    on('12 years', 'cannot-verify', 'Bela Roth', { note: 'The board has no figures before 2025.' }),
    on('1957', 'open', 'Bela Roth', {
      evidence: [{ ...MINUTES, id: 'ev4', source: 'https://archive.example/tarn', locator: '', excerpt: '' }],
    }),
    on('Nobody knows what it will do to the trout', 'checking', 'Bela Roth'),
    changed(on('the highest in Ostrow', 'verified', 'Ines Okoro'), 'the second highest in Ostrow'),
    gone(on('six meters', 'needs-fix', 'Bela Roth', { note: 'A name, please.' }), 'an official at the ministry'),
  ];
  const threads = [talkOn(text, analysis, '$38 million')];
  const review = reviewDraft(text, analysis, decisions, threads, outlook);
  return {
    name: 'tarn-dam.news',
    text,
    analysis,
    review,
    findings: storyFindings(text),
    by: 'Ines Okoro',
    at: '2031-04-08T16:40:00Z',
  };
}

type More = Partial<Pick<Decision, 'note' | 'evidence' | 'settles' | 'history'>>;

/** Makes decisions on the claims that are exactly these words. */
export function decider(
  text: string,
  analysis: Analysis,
): (words: string, status: Status, by: string, more?: More) => Decision {
  let made = 0;
  return (words, status, by, more = {}) => {
    const claim = analysis.claims.find(({ start, end }) => text.slice(start, end) === words);
    assert.ok(claim, `no claim «${words}»`);
    const speaker = claim.speaker && (claim.speaker.entity === 'e1' ? 'Nadia Ferro' : claim.speaker.text);
    const anchor = describeAnchor(text, claim, speaker);
    return {
      id: `d${made++}`,
      kind: claim.kind,
      status,
      anchor,
      evidence: [],
      by,
      at: '2031-04-08T10:00:00Z',
      ...more,
    };
  };
}

/** As if other words had stood there when it was decided. */
function changed(decision: Decision, words: string): Decision {
  const { anchor } = decision;
  const sentence = anchor.sentence.replace(anchor.exact, words);
  return { ...decision, anchor: { ...anchor, exact: words, sentence, end: anchor.start + words.length } };
}

function gone(decision: Decision, words: string): Decision {
  const sentence = `According to ${words}, nothing is settled yet.`;
  const anchor = {
    exact: words,
    sentence,
    offset: 13,
    prefix: 'nothing of this ',
    suffix: ' is left here',
    start: 9000,
    end: 9000,
  };
  return { ...decision, kind: 'reported-speech', anchor };
}

function talkOn(text: string, analysis: Analysis, words: string): Thread {
  const claim = analysis.claims.find(({ start, end }) => text.slice(start, end) === words)!;
  const at = '2031-04-08T11:30:00Z';
  return {
    id: 't1',
    kind: claim.kind,
    anchor: describeAnchor(text, claim),
    by: 'Bela Roth',
    at,
    comments: [
      { id: 'c1', text: 'Is that with or without tax?', by: 'Bela Roth', at },
      { id: 'c2', text: '@"Bela Roth" without.\nI asked.', by: 'Ines Okoro', at: '2031-04-08T11:41:00Z', edited: at },
    ],
    resolved: { by: 'Bela Roth', at: '2031-04-08T11:50:00Z' },
  };
}

function storyFindings(text: string): SortedFindings {
  const at = (words: string): { start: number; end: number } => {
    const start = text.lastIndexOf(words);
    return { start, end: start + words.length };
  };
  const finding = (words: string, check: string, severity: Finding['severity'], message: string): Finding => ({
    ...at(words),
    check,
    severity,
    message,
    related: [],
    fixes: [],
  });
  const sum = finding('4-1', 'weekday-date', 'warning', 'The board has six members, and “4-1” adds up to five.');
  return {
    shown: [
      { ...sum, related: [{ ...at('Tarn Water Board'), message: 'the board is named here' }] },
      finding('TK', 'tk-left-in', 'error', '“TK” stands for something that is still to come.'),
    ],
    ignored: [
      {
        finding: finding('highest', 'unsourced-superlative', 'info', 'Nobody is named for “the highest”.'),
        ignore: {
          id: 'i1',
          scope: 'here',
          check: 'unsourced-superlative',
          words: 'highest',
          reason: 'The survey has it.',
          by: 'Ines Okoro',
          at: '2031-04-08T12:00:00Z',
        },
      },
    ],
  };
}
