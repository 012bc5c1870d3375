import assert from 'node:assert/strict';
import type { Finding, Severity } from '../../../src/core/analysis';
import { CHECKS } from '../../../src/core/checks/checks';
import { askGate, type Gate, type GateQuestion } from '../../../src/core/review/gate';
import { BLOCKING, countKinds, GATE_KINDS, sayReady, type GateKind } from '../../../src/core/review/gateKinds';
import { addComment, resolveThread, settleDispute } from '../../../src/core/review/ledger';
import { STATUSES } from '../../../src/core/review/statuses';
import { Desk } from './desk';
import { analyzeTiny } from './tinyDraft';

const TEXT = 'The ferry carried 14 people.\nFenwick counted 12 cars.\nIt sank.';
const COUNTS = ['14', '12'];

/** Only the figures are claims: two of them. */
function newDesk(text = TEXT): Desk {
  return new Desk(text, { kinds: ['number'] });
}

function ask(desk: Desk, question: Partial<GateQuestion> = {}): Gate {
  return askGate({
    text: desk.text,
    analysis: analyzeTiny(desk.text, desk.options),
    review: desk.review(),
    findings: { shown: [], ignored: [] },
    ...question,
  });
}

function finding(words: string, severity: Severity, check = 'same-quantity', text = TEXT): Finding {
  const start = text.indexOf(words);
  return { start, end: start + words.length, check, severity, message: `Look at “${words}”.`, related: [], fixes: [] };
}

/** `kind words: what is missing (who)` of what holds the draft back, with a plus before what does not. */
function told({ items }: Gate): string[] {
  return items.map(
    ({ kind, blocks, words, missing, who }) =>
      `${blocks ? '' : '+ '}${kind} «${words}» ${missing}${who.length > 0 ? ` (${who.join(', ')})` : ''}`,
  );
}

describe('the gate', () => {
  it('lists every claim that nobody has decided on', () => {
    const gate = ask(newDesk());
    assert.deepEqual(told(gate), ['open «14» Nobody has decided on it.', 'open «12» Nobody has decided on it.']);
    assert.deepEqual([gate.ready, gate.blocking, gate.claims, gate.verified], [false, 2, 2, 0]);
    for (const { span, words } of gate.items) assert.equal(TEXT.slice(span!.start, span!.end), words);
  });

  it('is ready when reviewers have verified everything, and says no more than that nothing is open', () => {
    const desk = newDesk();
    for (const words of COUNTS) desk.decide(words, 'verified');
    const gate = ask(desk);
    assert.deepEqual([gate.ready, gate.items, gate.blocking, gate.verified], [true, [], 0, 2]);
    assert.equal(sayReady(gate.items), 'nothing is open');
    for (const { label, count } of GATE_KINDS)
      assert.doesNotMatch(`${label} ${count(1)} ${count(2)}`, /true|correct|right/i);
  });

  it('is ready for a draft without claims', () => {
    assert.equal(ask(newDesk('It sank.')).ready, true);
  });

  const statuses: [string, (desk: Desk) => void, string][] = [
    [
      'a claim that needs a fix',
      (desk) => desk.decide('14', 'needs-fix'),
      'needs-fix «14» Ada says that it needs a fix. (Ada)',
    ],
    [
      'one that cannot be verified, with the note on it',
      (desk) => {
        desk.decide('14', 'cannot-verify');
        desk.note('14', 'No log\nof the  day.');
      },
      'cannot-verify «14» Ada could not verify it. Note: “No log of the day.” (Ada)',
    ],
    ['one that somebody is at', (desk) => desk.decide('14', 'checking'), 'checking «14» Ada is checking it. (Ada)'],
    [
      'one with a note only',
      (desk) => desk.note('14', 'Call the harbor.'),
      'open «14» Nobody has decided on it. Note: “Call the harbor.”',
    ],
    [
      'one that was opened again',
      (desk) => {
        desk.decide('14', 'verified');
        desk.decide('14', 'open');
      },
      'open «14» Nobody has decided on it.',
    ],
  ];
  for (const [what, act, expected] of statuses)
    it(`lists ${what}`, () => {
      const desk = newDesk();
      desk.decide('12', 'verified');
      act(desk);
      assert.deepEqual(told(ask(desk)), [expected]);
    });

  it('lists what reviewers disagree on, with all of them, until somebody settles it', () => {
    const desk = newDesk();
    for (const words of COUNTS) desk.decide(words, 'verified');
    desk.reviewer = 'Bo';
    desk.decide('14', 'needs-fix');
    desk.note('14', 'It was 13.');
    const [line, ...more] = told(ask(desk));
    assert.deepEqual(more, []);
    assert.match(line!, /^disputed «14» .* One of them has to settle it\./);
    assert.match(line!, /Ada says “Verified”/);
    assert.match(line!, /Bo says “Needs fix”/);
    assert.match(line!, /Note by Bo: “It was 13\.” \((?:Ada, Bo|Bo, Ada)\)$/);
    desk.ledger = settleDispute(desk.ledger, desk.place(desk.find('14')), 'verified', desk.stamp()).ledger;
    assert.equal(ask(desk).ready, true);
  });

  it('wants as many sign-offs as the newsroom does', () => {
    const desk = newDesk();
    for (const words of COUNTS) desk.decide(words, 'verified');
    desk.outlook = { signOffs: 2 };
    assert.deepEqual(
      told(ask(desk)),
      COUNTS.map((words) => `sign-off «${words}» Ada verified it; somebody else has to, as well. (Ada)`),
    );
    desk.reviewer = 'Bo';
    for (const words of COUNTS) desk.decide(words, 'verified');
    assert.equal(ask(desk).ready, true);
  });

  it('takes nothing for verified whose words or sentence changed, and says what it was', () => {
    const desk = newDesk();
    for (const words of COUNTS) desk.decide(words, 'verified');
    desk.replace('14', '15');
    desk.replace('cars', 'trucks');
    assert.deepEqual(told(ask(desk)), [
      're-check «15» The words have changed (they were “14”) since Ada marked it as “Verified”. (Ada)',
      're-check «12» The sentence around it has changed since Ada marked it as “Verified”. (Ada)',
    ]);
    desk.decide('15', 'verified');
    desk.decide('12', 'verified');
    assert.equal(ask(desk).ready, true);
  });

  it('says whom the words were attributed to before', () => {
    const desk = new Desk('“We left,” Odd said.', { kinds: ['quote'], speakers: { left: 'Oskar Odd' } });
    desk.decide('“We left,”', 'verified');
    desk.options = { kinds: ['quote'], speakers: { left: 'Tilde Marsh' } };
    assert.deepEqual(told(ask(desk)), [
      're-check «“We left,”» Who says it has changed (it was Oskar Odd) since Ada marked it as “Verified”. (Ada)',
    ]);
  });

  it('lists decisions whose words are gone, and does not stop on them', () => {
    const desk = newDesk();
    for (const words of COUNTS) desk.decide(words, 'verified');
    desk.replaceOutside('Fenwick counted 12 cars.');
    const gate = ask(desk);
    assert.deepEqual(told(gate), [
      '+ orphan «14» Ada marked these words as “Verified”, and they are no longer a claim in the draft. (Ada)',
    ]);
    assert.deepEqual([gate.ready, gate.items[0]!.span], [true, undefined]);
  });

  describe('comments', () => {
    function talking(text = 'Who counted?'): Desk {
      const desk = newDesk();
      for (const words of COUNTS) desk.decide(words, 'verified');
      desk.ledger = addComment(desk.ledger, desk.place(desk.find('12')), text, desk.stamp()).ledger;
      return desk;
    }

    it('hold a draft back until they are resolved, though the claim is verified', () => {
      const desk = talking();
      assert.deepEqual(told(ask(desk)), ['comment «12» Nobody has resolved what Ada said: “Who counted?” (Ada)']);
      desk.ledger = resolveThread(desk.ledger, desk.ledger.threads[0]!.id, { by: 'Bo', at: '2031-01-01' }).ledger;
      assert.equal(ask(desk).ready, true);
    });

    it('are not lost with their words', () => {
      const desk = talking();
      desk.replaceOutside('The ferry carried 14 people.');
      const gate = ask(desk);
      assert.deepEqual([gate.ready, gate.counts.comment, gate.counts.orphan], [false, 1, 1]);
      assert.deepEqual([gate.items[0]!.words, gate.items[0]!.span], ['12', undefined]);
    });

    it('are told on one line, and cut', () => {
      const { missing } = ask(talking(`a\n\n${'word '.repeat(500)}`)).items[0]!;
      assert.doesNotMatch(missing, /\n/);
      assert.ok(missing.length < 300, String(missing.length));
      assert.ok(ask(talking('🚢'.repeat(500))).items[0]!.missing.isWellFormed());
    });
  });

  describe('findings', () => {
    const verified = (): Desk => {
      const desk = newDesk();
      for (const words of COUNTS) desk.decide(words, 'verified');
      return desk;
    };
    const levels: [Severity, string, GateKind, boolean][] = [
      ['error', 'same-quantity', 'error', false],
      ['warning', 'same-quantity', 'warning', false],
      ['info', 'same-quantity', 'info', true],
      ['error', 'tk-left-in', 'tk', false],
      ['info', 'tk-left-in', 'tk', false],
    ];
    for (const [severity, check, kind, ready] of levels)
      it(`${ready ? 'let a draft through' : 'hold a draft back'}: ${severity} of ${check}`, () => {
        const gate = ask(verified(), { findings: { shown: [finding('14', severity, check)], ignored: [] } });
        assert.deepEqual([gate.ready, gate.items.map((item) => item.kind)], [ready, [kind]]);
        assert.equal(gate.items[0]!.missing, 'Look at “14”.');
      });

    it('are counted, and let through, when a reviewer ignores them', () => {
      const ignore = { id: 'i', scope: 'here', check: 'same-quantity', words: '14', by: 'Ada', at: '' } as const;
      const gate = ask(verified(), {
        findings: { shown: [], ignored: [{ finding: finding('14', 'error'), ignore }] },
      });
      assert.deepEqual([gate.ready, gate.ignored, gate.items], [true, 1, []]);
    });

    it('come from a check of that name', () => {
      assert.ok(CHECKS.some(({ id }) => id === 'tk-left-in'));
    });
  });

  it('lists the sources that nobody used, and does not stop on them', () => {
    const unusedSources = [{ path: 'sources/log.txt' }, { path: 'sources/old.pdf', problem: 'is protected' }];
    const gate = ask(newDesk('It sank.'), { unusedSources });
    assert.equal(gate.ready, true);
    assert.deepEqual(told(gate), [
      '+ unused-source «sources/log.txt» No decision rests on this source, and no quote is found in it.',
      '+ unused-source «sources/old.pdf» No decision rests on this source, and it is protected.',
    ]);
  });

  it('is not ready while something was not read, whatever is let through', () => {
    const desk = newDesk('It sank.');
    const analysis = analyzeTiny(desk.text);
    const nothing = new Set<GateKind>();
    const asked: Partial<GateQuestion>[] = [
      { analysis: { ...analysis, complete: false } },
      { analysis: { ...analysis, cappedAt: 2_000_000 } },
      { unread: ['Line 3 could not be read.'] },
    ];
    const sentences = asked.map((one) => {
      const gate = ask(desk, { ...one, blocking: nothing });
      assert.equal(gate.ready, false);
      return gate.items[0]!.missing;
    });
    assert.deepEqual(sentences, [
      'The draft has not been read to its end yet.',
      'Only the first 2,000,000 characters of the draft were read.',
      'Line 3 could not be read.',
    ]);
  });

  it('lists what is let through all the same, and says so', () => {
    const gate = ask(newDesk(), { blocking: new Set<GateKind>(['tk']) });
    assert.deepEqual([gate.ready, gate.blocking, gate.counts.open], [true, 0, 2]);
    assert.equal(sayReady(gate.items), 'nothing is open but what is let through');
  });

  it('stops on what it usually only lists, when it is told to', () => {
    const blocking = new Set<GateKind>([...BLOCKING, 'unused-source']);
    assert.equal(ask(newDesk('It sank.'), { unusedSources: [{ path: 'a' }], blocking }).ready, false);
  });

  it('has the most serious first, then what is read first, then what stands nowhere', () => {
    const desk = newDesk('One 1. Two 2. Three 3. Four 4. Five 5. Six 6. Seven 7. Gone 8.');
    desk.ledger = addComment(desk.ledger, desk.place(desk.find('1')), 'Why?', desk.stamp()).ledger;
    for (const words of ['1', '2', '3', '4', '5', '8']) desk.decide(words, 'verified');
    desk.decide('6', 'needs-fix');
    desk.decide('7', 'cannot-verify');
    desk.decide('5', 'checking');
    desk.reviewer = 'Bo';
    desk.decide('2', 'verified');
    desk.decide('3', 'needs-fix');
    desk.decide('1', 'verified');
    desk.outlook = { signOffs: 2 };
    desk.replaceOutside('New 9. One 1. Two 2. Three 3. Four 4 TK. Five 5. Six 6. Seven 7.');
    const { text } = desk;
    const gate = ask(desk, {
      findings: {
        shown: [
          finding('One', 'info', 'x', text),
          finding('Two', 'warning', 'x', text),
          finding('Six', 'error', 'x', text),
          finding('TK', 'error', 'tk-left-in', text),
        ],
        ignored: [],
      },
      unusedSources: [{ path: 'a.txt' }],
      unread: ['Lost.'],
    });
    assert.deepEqual(
      gate.items.map(({ kind, words }) => `${kind} ${words}`.trim()),
      [
        'unread',
        'tk TK',
        'disputed 3',
        're-check 4',
        'needs-fix 6',
        'cannot-verify 7',
        'open 9',
        'checking 5',
        'comment 1',
        'error Six',
        'warning Two',
        'info One',
        'orphan 8',
        'unused-source a.txt',
      ],
    );
    assert.match(countKinds(gate.items).join(', '), /^1 part not read, 1 mark for what is to come, 1 disputed claim, /);
    assert.equal(countKinds([{ kind: 'open' }, { kind: 'open' }]).join(), '2 open claims');
    for (const { kind } of GATE_KINDS)
      assert.equal(gate.counts[kind], gate.items.filter((item) => item.kind === kind).length, kind);
  });

  it('knows every status, and stops on those that claims wait with', () => {
    const kinds = new Set<string>(GATE_KINDS.map(({ kind }) => kind));
    for (const { status, blocks } of STATUSES) {
      assert.equal(kinds.has(status), status !== 'verified', status);
      assert.equal((BLOCKING as ReadonlySet<string>).has(status), blocks, status);
    }
  });

  it('takes a draft of many claims', () => {
    const desk = newDesk(Array.from({ length: 20_000 }, (_, i) => `It was ${i}.`).join('\n'));
    const review = desk.review();
    assert.equal(ask(desk, { review, analysis: { complete: true } }).blocking, 20_000);
  });
});
