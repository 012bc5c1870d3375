/** Drafts, notes and sources that try to be more than text in some format, and a draft with claims all over each other. */
import fc from 'fast-check';
import type { Analysis, Claim, Paragraph } from '../../../src/core/analysis';
import { omit } from '../../../src/core/anchoring/omit';
import { annotate, type AnnotatedCopy, type Item } from '../../../src/core/report/annotatedCopy';
import type { Decision, ShownStatus, Status } from '../../../src/core/review/decision';
import { countProgress, reviewDraft, type ReviewedClaim } from '../../../src/core/review/review';

export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>',
  '"><style>*{display:none}</style></title></style></textarea><!-- --> --> ]]> <![CDATA[ x',
  '[run](command:workbench.action.quit) ![x](https://tarn.example/x.png) <https://tarn.example> $(zap)',
  '# Heading\n\n- item\n\n```js\ncode\n```\n\n| a | b |\n|---|---|\n\n[a]: https://tarn.example "t"',
  '=HYPERLINK("https://tarn.example","x")\n+1+1\n-2+3\n@SUM(A1)\t=1\r=2',
  '\u0000\u0001\u0007\u001b[31mred\u001b[0m\u007f\u0085\u009f',
  'lone \ud800 and \udc00, pair \u{1f600}, family \u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'turned \u202ecod.exe\u202c and \u2066isolated\u2069, שלום \u200fעולם\u200e, \ufeffmark',
  'he said: &amp; &#60; &lt;b&gt; {{constructor}} ${x} $x^2$ @somebody #12 javascript:alert(1) www.tarn.example',
  '\u2028line\u2029paragraph\u000bvertical\u000cfeed \ufffe\uffff \u0301combining',
  'constructor',
  '__proto__',
  "' onmouseover='x' \" onfocus=\" `backtick` =1+1 -->",
];

const STATUSES: readonly Status[] = ['open', 'checking', 'verified', 'needs-fix', 'cannot-verify'];
const SHOWN: readonly ShownStatus[] = [...STATUSES, 're-check', 'disputed', 'sign-off'];

/** A copy in which every field that holds text of somebody holds `text`, and claims lie where `spans` say, however odd. */
export function copyOf(
  text: string,
  spans: readonly (readonly [start: number, end: number])[],
  said = text,
): AnnotatedCopy {
  const analysis = analysisOf(text, spans, said);
  const threads = [
    {
      ...stamp(said),
      kind: 'quote' as const,
      anchor: anchorOf(said),
      comments: [{ ...stamp(said), text: said, edited: said }],
    },
  ];
  const review = reviewDraft(text, analysis, [decisionOf(said, 'verified')], threads);
  const claims = review.claims.map((reviewed, index): ReviewedClaim => {
    const status = SHOWN[index % SHOWN.length]!;
    const decision = decisionOf(said, STATUSES[index % STATUSES.length]!);
    const was = { words: said, sentence: said, speaker: said, status: decision.status };
    const changed = status === 're-check' && ({ reason: 'words', was } as const);
    return {
      ...reviewed,
      status,
      decision,
      marks: [{ decision, ...changed }],
      threads: [{ thread: { ...threads[0]!, resolved: { by: said, at: said } } }],
      ...changed,
    };
  });
  const finding = { start: 0, end: Math.min(5, text.length), severity: 'info' as const, message: said, fixes: [] };
  const related = [{ start: 0, end: text.length, message: said }];
  return annotate({
    name: said,
    text,
    analysis,
    review: { ...review, claims, progress: countProgress(claims) },
    findings: {
      shown: [
        { ...finding, check: said, related },
        { ...finding, check: 'tk-left-in', related },
      ],
      ignored: [
        {
          finding: { ...finding, check: 'doubled-word', related },
          ignore: { ...stamp(said), scope: 'draft', check: said, words: said, reason: said },
        },
      ],
    },
    by: said,
    at: said,
  });
}

function analysisOf(text: string, spans: readonly (readonly [number, number])[], said: string): Analysis {
  const paragraphs = [...text.matchAll(/\S(?:[^]*?\S)?(?=\s*$|(?:\r?\n){2,})/g)].map(
    ({ index, 0: words }, at): Paragraph => ({
      start: index,
      end: index + words.length,
      kind: (['body', 'headline', 'list-item', 'block-quote', 'code', 'heading'] as const)[at % 6]!,
    }),
  );
  const claims = spans.map(([start, end], index): Claim => ({
    id: `${said}${index}`,
    kind: 'quote',
    start,
    end,
    score: 0.5,
    why: [said],
    sentence: { start, end },
    speaker: { start: 0, end: 1, text: said, entity: null, confidence: 0.5 },
    cq: { start, end },
  }));
  const empty = { sentences: [], quotes: [], entities: [], references: [], people: [], findings: [] };
  return { schema: 1, complete: true, paragraphs, claims, ...empty };
}

function decisionOf(said: string, status: Status): Decision {
  const evidence = [{ ...stamp(said), source: said, locator: said, excerpt: said, primary: true }];
  const history = [{ words: said, sentence: said, speaker: said, status, by: said, at: said }];
  return { ...stamp(said), kind: 'quote', status, anchor: anchorOf(said), note: said, evidence, history };
}

function stamp(said: string): { id: string; by: string; at: string } {
  return { id: said, by: said, at: said };
}

/** Words that no draft here holds, so that the decision is an orphan. */
function anchorOf(said: string): Decision['anchor'] {
  const exact = `${said} qqq`;
  return { exact, sentence: exact, offset: 0, prefix: '', suffix: '', start: 9e6, end: 9e6, speaker: said };
}

const anyWord = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(' ', '\n\n', '\r\n\r\n', 'word', '\t'),
);

/** Any text, with any claims in it. */
export const anyCopy = fc
  .tuple(
    fc.array(anyWord, { maxLength: 12 }).map((words) => words.join('')),
    fc.array(fc.tuple(fc.nat(300), fc.nat(60)), { maxLength: 30 }),
  )
  .map(([text, places]) => {
    const spans = places.map(
      ([at, length]) => [Math.min(at, text.length), Math.min(at + length, text.length)] as const,
    );
    return copyOf(text, spans);
  });

/** As if nobody had done anything about any claim. */
export function untouch(copy: AnnotatedCopy): AnnotatedCopy {
  const items = copy.items.map((item): Item => ({
    ...omit(item, 'was'),
    status: 'open',
    marks: [],
    threads: [],
    hidden: 0,
    cq: false,
  }));
  return { ...copy, items };
}

/** `many` claims in a draft as long; each paragraph has claims beside, in and across each other. */
export function longCopy(many: number): AnnotatedCopy {
  const sentence = 'The board of the town paid 12 crowns for 7 new lamps. ';
  const text = Array.from({ length: many / 5 }, () => sentence.trim()).join('\n\n');
  const step = sentence.trim().length + 2;
  const spans = Array.from({ length: many }, (_, index): [number, number] => {
    const from = Math.floor(index / 5) * step;
    const [start, end] = (
      [
        [0, 53],
        [4, 26],
        [22, 36],
        [27, 36],
        [41, 52],
      ] as const
    )[index % 5]!;
    return [from + start, from + end];
  });
  return copyOf(text, spans, 'said');
}

/** `many` claims that all lie over each other, each crossing all others, over many paragraphs: no draft is like this. */
export function tangledCopy(many: number): AnnotatedCopy {
  const text = 'one two three four five\n\n'.repeat(many).trim();
  return copyOf(
    text,
    Array.from({ length: many }, (_, index) => [index * 3, text.length - many * 3 + index * 3] as const),
    'said',
  );
}
