/**
 * `npm run bench`: how fast claims and checks are found once paragraphs, names and quotes are known, beside compromise on the same
 * paragraphs in the same run, and whether four times as much of the worst text takes four times as long.
 */
import nlp from 'compromise';
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import type { CheckLevels } from '../../src/core/checks/check';
import { CHECKS, runChecks } from '../../src/core/checks/checks';
import { finish } from '../../src/core/steps';
import { createAllFigures, findClaims, findFigures, standingFigures } from '../../src/core/claims/claims';
import { linkMentions } from '../../src/core/entities/linking';
import { readNames, settleNames } from '../../src/core/entities/tagging';
import { parseDraft } from '../../src/core/text/parsed';
import { makeDraft, time } from './measure';

const PLAIN = { format: 'plain' } as const;
const ALL: CheckLevels = Object.fromEntries(CHECKS.map(({ id }) => [id, 'info'] as const));

/** What is known before claims are looked for, made once; the returned functions do what is measured. */
function prepare(text: string): { claims: () => number; checks: (levels?: CheckLevels) => number } {
  const analysis: Analysis = analyze(text, PLAIN);
  const draft = parseDraft(text, 'plain');
  const linked = linkMentions(draft, settleNames(draft.paragraphs.map(({ parsed }) => readNames(parsed))));
  const scan = () => {
    const scans = draft.paragraphs.map(({ parsed }) => findFigures(parsed));
    return { scans, standing: standingFigures(draft, scans, linked, analysis.quotes) };
  };
  const figures = createAllFigures()(draft, scan().standing);
  const context = { ...analysis, draft, linked, mentions: linked.mentions, figures };
  return {
    claims() {
      const { scans, standing } = scan();
      return findClaims(draft, scans, standing, linked, analysis.quotes).length;
    },
    checks: (levels = ALL) => finish(runChecks(context, levels)).length,
  };
}

function row(...cells: string[]): void {
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(14))).join(' '));
}

function speed(): void {
  const text = makeDraft(300_000);
  const paragraphs = text.split(/\n{2,}/);
  const { claims, checks } = prepare(text);
  claims(); // warm: the first reading compiles patterns and loads word lists
  checks();
  paragraphs.slice(0, 200).forEach((paragraph) => nlp(paragraph));
  const [claimed, checked] = [time(() => claims(), 5), time(() => checks(), 5)];
  const compromise = time(() => paragraphs.forEach((paragraph) => nlp(paragraph)), 2);
  const perSecond = (milliseconds: number): string =>
    `${Math.round((text.length / milliseconds) * 1000).toLocaleString('en-US')}/s`;
  row('300,000 characters', 'characters');
  row('Claims', perSecond(claimed));
  row('Checks, all of them', perSecond(checked));
  row('Claims and checks', perSecond(claimed + checked));
  row('compromise alone, paragraph by paragraph', perSecond(compromise));
  row('Claims and checks against compromise', `${(compromise / (claimed + checked)).toFixed(1)} ×`);
  const single = CHECKS.map(({ id }) => [id, time(() => checks(only(id)), 3)] as const);
  console.log('\nThe slowest checks, in milliseconds');
  for (const [id, milliseconds] of single.sort((a, b) => b[1] - a[1]).slice(0, 8)) row(id, milliseconds.toFixed(1));
}

function only(id: string): CheckLevels {
  return { ...Object.fromEntries(CHECKS.map((check) => [check.id, 'off'] as const)), [id]: 'info' };
}

/** What is repeated; each makes a draft of one line. */
const HOSTILE = [
  '"',
  '1 ',
  '$1,',
  '50% ',
  '1-',
  'May 1, ',
  'Roe, 5, ',
  'TK ',
  'U.S. ',
  'the the ',
  '“a” ',
  'http://',
  'a@b.',
  '(HB) ',
];
const SMALL = 50_000;

function linearity(): void {
  console.log();
  row('200 kB of one line against 50 kB (4 × is linear)', 'claims', '', 'checks', '');
  for (const piece of HOSTILE) {
    const [once, four] = [SMALL, SMALL * 4].map((size) => prepare(piece.repeat(Math.ceil(size / piece.length)))) as [
      ReturnType<typeof prepare>,
      ReturnType<typeof prepare>,
    ];
    const cells = (['claims', 'checks'] as const).flatMap((work) => {
      const [small, large] = [time(() => void once[work](), 2), time(() => void four[work](), 2)];
      return [`${(large / Math.max(small, 0.01)).toFixed(1)} ×`, `${large.toFixed(0)} ms`];
    });
    row(JSON.stringify(piece), ...cells);
  }
}

speed();
linearity();
