import assert from 'node:assert/strict';
import { foldWords } from '../../../src/core/anchoring/fold';
import { mulberry32 } from '../../random';
import { Desk } from './desk';

/** Long histories of edits: whatever is done to a draft, no verdict moves to other words and no decision is lost. */
describe('edit histories', () => {
  let decided = 0;
  let doubtful = 0;

  for (let seed = 1; seed <= 60; seed++) {
    it(`seed ${seed}: in the open draft, and undone step by step`, () => {
      const random = mulberry32(seed);
      const desk = decidedDesk(random);
      const before = verdicts(desk);
      const original = desk.text;
      const edits: Edit[] = [];
      for (let step = 0; step < 12; step++) {
        for (const edit of randomEdits(desk.text, random)) {
          edits.push({
            start: edit.start,
            old: desk.text.slice(edit.start, edit.start + edit.old.length),
            now: edit.now,
          });
          desk.edit(edit.start, edit.start + edit.old.length, edit.now);
          checkPromises(desk);
        }
      }
      for (const { start, old, now } of edits.reverse()) desk.edit(start, start + now.length, old);
      assert.equal(desk.text, original);
      decided += desk.ledger.decisions.length;
      doubtful += desk.review().claims.filter(({ reason }) => reason === 'context').length;
      assert.deepEqual(verdicts(desk, 'doubts aside'), before);
    });

    it(`seed ${seed}: from outside, and back to the original`, () => {
      const random = mulberry32(seed);
      const desk = decidedDesk(random);
      const before = verdicts(desk);
      const original = desk.text;
      let text = original;
      for (let step = 0; step < 12; step++) {
        for (const { start, old, now } of randomEdits(text, random)) {
          text = text.slice(0, start) + now + text.slice(start + old.length);
        }
        desk.replaceOutside(text);
        checkPromises(desk);
      }
      desk.replaceOutside(original);
      assert.deepEqual(verdicts(desk), before);
    });
  }

  /** A twin deleted here, pasted there and taken back among its twins may ask again, on its own claim; it must be rare. */
  it('leave hardly anything to re-check when undone', () => {
    assert.ok(decided > 500);
    assert.ok(doubtful <= decided / 200, `${doubtful} of ${decided}`);
  });
});

interface Edit {
  readonly start: number;
  readonly old: string;
  readonly now: string;
}

type Random = () => number;

const SENTENCES = [
  'The mill at Orrin Ford burned for 3 days.',
  '“No comment.”',
  'Officials counted 1,200 tents on the meadow.',
  '“We lost everything,” said Ida Marsh.',
  'Nobody was hurt.',
  '“No comment,” the mayor said.',
  'Rain fell on 12 of 14 days.',
  'The council meets on Thursday.',
  '“We lost everything,” said Ida Marsh, who is 41.',
  'A second crew of 30 came by boat.',
];

/** Each sentence may stand several times; about half of all claims get one of the verdicts. */
function decidedDesk(random: Random): Desk {
  const paragraphs = Array.from({ length: 6 }, () =>
    Array.from({ length: 1 + pick(4, random) }, () => choose(SENTENCES, random)),
  );
  const desk = new Desk(paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));
  const seen = new Map<string, number>();
  for (const { claim } of desk.review().claims) {
    const words = desk.words(claim);
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    if (random() < 0.5) desk.decide(words, choose(['verified', 'needs-fix', 'cannot-verify'] as const, random), nth);
  }
  return desk;
}

/** What every claim shows, in reading order, and what is left over. */
function verdicts(desk: Desk, doubts: 'as shown' | 'doubts aside' = 'as shown'): string[] {
  const { claims, orphans } = desk.review();
  return [
    ...claims.map(({ claim, status, decision, reason }) => {
      const shown = doubts === 'doubts aside' && reason === 'context' ? decision?.status : status;
      return `${claim.start} ${desk.words(claim)} ${shown} ${decision?.id ?? ''}`;
    }),
    ...orphans.map(({ id }) => `orphan ${id}`),
  ];
}

function checkPromises(desk: Desk): void {
  const { claims, orphans } = desk.review();
  const placed = claims.flatMap(({ decision }) => (decision ? [decision.id] : []));
  const all = desk.ledger.decisions.map(({ id }) => id).sort();
  assert.deepEqual(
    [...placed, ...orphans.map(({ id }) => id)].sort(),
    all,
    'each decision is on one claim or an orphan',
  );
  for (const { claim, status, decision } of claims) {
    if (status === 're-check' || !decision) continue;
    const { exact, sentence } = decision.anchor;
    assert.equal(foldWords(desk.words(claim)), foldWords(exact));
    assert.equal(foldWords(desk.text.slice(claim.sentence.start, claim.sentence.end)), foldWords(sentence));
  }
}

/** One thing a writer does, as the edits an editor reports one by one. */
function randomEdits(text: string, random: Random): Edit[] {
  const at = pick(text.length + 1, random);
  const [from, to] = paragraphAt(text, at);
  const paragraph = text.slice(from, to);
  switch (pick(7, random)) {
    case 0:
      return [{ start: at, old: '', now: choose(['x', ' ', '7', '“', '.', '\n\n', ' not'], random) }];
    case 1:
      return [{ start: at, old: text.slice(at, at + pick(30, random)), now: '' }];
    case 2:
      return [{ start: from, old: paragraph, now: '' }];
    case 3:
      return [{ start: to, old: '', now: `\n\n${paragraph}` }];
    case 4: {
      const rest = text.slice(0, from) + text.slice(to);
      const [, target] = paragraphAt(rest, pick(rest.length + 1, random));
      return [
        { start: from, old: paragraph, now: '' },
        { start: target, old: '', now: `\n\n${paragraph}` },
      ];
    }
    case 5:
      return replaceAll(
        text,
        choose(['Marsh', '12', 'No comment', 'the', '“'], random),
        choose(['Moss', '13', 'Yes', '"'], random),
      );
    default:
      return [{ start: to, old: '', now: ` ${choose(SENTENCES, random)}` }];
  }
}

/** From the end backwards, so that each edit's offsets hold when its turn comes. */
function replaceAll(text: string, old: string, now: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length))
    edits.push({ start: at, old, now });
  return edits.reverse();
}

function paragraphAt(text: string, at: number): [number, number] {
  const from = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const to = text.indexOf('\n', at);
  return [from, to < 0 ? text.length : to];
}

function choose<T>(list: readonly T[], random: Random): T {
  return list[pick(list.length, random)]!;
}

function pick(below: number, random: Random): number {
  return Math.floor(random() * below);
}
