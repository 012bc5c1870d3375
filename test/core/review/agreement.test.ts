import assert from 'node:assert/strict';
import type { Decision, Status } from '../../../src/core/review/decision';
import { settleDispute } from '../../../src/core/review/ledger';
import { Desk } from './desk';

const TEXT = 'Rain fell on 12 of 14 days. The mill burned for 3 days.';

describe('several reviewers on one claim', () => {
  function decided(desk: Desk, ...verdicts: readonly (readonly [string, Status])[]): Desk {
    for (const [reviewer, status] of verdicts) {
      desk.reviewer = reviewer;
      desk.decide('12', status);
    }
    return desk;
  }
  const statusOf = (desk: Desk): string => desk.find('12').status;

  const outcomes: readonly (readonly [string, readonly (readonly [string, Status])[], string])[] = [
    ['one verdict stands', [['Ada', 'needs-fix']], 'needs-fix'],
    [
      'two that are one stand',
      [
        ['Ada', 'verified'],
        ['Bo', 'verified'],
      ],
      'verified',
    ],
    [
      'two that differ are disputed',
      [
        ['Ada', 'verified'],
        ['Bo', 'needs-fix'],
      ],
      'disputed',
    ],
    [
      'of three, one that differs is enough',
      [
        ['Ada', 'verified'],
        ['Bo', 'verified'],
        ['Cy', 'cannot-verify'],
      ],
      'disputed',
    ],
    [
      'somebody who is at it disputes nothing',
      [
        ['Ada', 'verified'],
        ['Bo', 'checking'],
      ],
      'verified',
    ],
    ['somebody is at it', [['Bo', 'checking']], 'checking'],
    [
      'who comes round ends it',
      [
        ['Ada', 'verified'],
        ['Bo', 'needs-fix'],
        ['Ada', 'needs-fix'],
      ],
      'needs-fix',
    ],
    [
      'opening it again takes all verdicts back',
      [
        ['Ada', 'verified'],
        ['Bo', 'verified'],
        ['Cy', 'open'],
      ],
      'open',
    ],
    [
      'a verdict after that counts',
      [
        ['Ada', 'verified'],
        ['Cy', 'open'],
        ['Ada', 'needs-fix'],
      ],
      'needs-fix',
    ],
  ];
  for (const [name, verdicts, expected] of outcomes) {
    it(name, () => assert.equal(statusOf(decided(new Desk(TEXT), ...verdicts)), expected));
  }

  it('each keep a decision of their own', () => {
    const desk = decided(new Desk(TEXT), ['Ada', 'verified'], ['Bo', 'needs-fix'], ['Ada', 'cannot-verify']);
    const marks = desk.find('12').marks.map(({ decision: { by, status } }) => `${by} ${status}`);
    assert.deepEqual(marks, ['Ada cannot-verify', 'Bo needs-fix']);
  });

  it('settle a dispute until one of them says something else', () => {
    const desk = decided(new Desk(TEXT), ['Ada', 'verified'], ['Bo', 'needs-fix']);
    desk.reviewer = 'Cy';
    desk.ledger = settleDispute(desk.ledger, desk.place(desk.find('12')), 'verified', desk.stamp()).ledger;
    assert.equal(statusOf(desk), 'verified');
    desk.decide('3', 'verified');
    assert.equal(statusOf(decided(desk, ['Bo', 'needs-fix'])), 'disputed');
  });

  it('dispute still when each settles the other’s verdict at once', () => {
    const desk = decided(new Desk(TEXT), ['Ada', 'verified'], ['Bo', 'needs-fix']);
    const [ada, bo] = desk.ledger.decisions as [Decision, Decision];
    const settling = (own: Decision, other: Decision): Decision => ({
      ...own,
      settles: [{ decision: other.id, at: other.at }],
    });
    desk.ledger = { ...desk.ledger, decisions: [settling(ada, bo), settling(bo, ada)] };
    assert.equal(statusOf(desk), 'disputed');
  });

  it('count only where the words are those they decided on', () => {
    const desk = decided(new Desk(TEXT), ['Ada', 'needs-fix']);
    desk.replace('12', '13');
    assert.equal(desk.find('13').status, 're-check');
    desk.reviewer = 'Bo';
    desk.decide('13', 'verified');
    assert.equal(desk.find('13').status, 'verified');
    assert.deepEqual(
      desk.find('13').marks.map(({ decision, reason }) => [decision.by, reason]),
      [
        ['Ada', 'words'],
        ['Bo', undefined],
      ],
    );
  });

  it('are as many as the newsroom asks for', () => {
    const desk = decided(new Desk(TEXT), ['Ada', 'verified']);
    desk.outlook = { signOffs: 2 };
    assert.equal(statusOf(desk), 'sign-off');
    assert.equal(desk.review().progress.open, desk.review().progress.total);
    assert.equal(statusOf(decided(desk, ['Ada', 'verified'])), 'sign-off');
    assert.equal(statusOf(decided(desk, ['Bo', 'verified'])), 'verified');
    desk.outlook = { signOffs: 2 };
    assert.equal(statusOf(decided(new Desk(TEXT), ['Ada', 'needs-fix'])), 'needs-fix');
  });

  it('do not see each other’s marks before they have decided, if the newsroom wants it so', () => {
    const desk = decided(new Desk(TEXT), ['Ada', 'needs-fix']);
    desk.note('12', 'weather office says 11');
    desk.outlook = { signOffs: 1, viewer: 'Bo', hideOthers: true };
    const hidden = desk.find('12');
    assert.deepEqual([hidden.status, hidden.marks, hidden.hidden, hidden.decision], ['open', [], 1, undefined]);
    assert.equal(statusOf(decided(desk, ['Bo', 'checking'])), 'checking');
    decided(desk, ['Bo', 'verified']);
    assert.deepEqual([statusOf(desk), desk.find('12').hidden], ['disputed', 0]);
  });

  it('keep what is hidden in its place while the draft is edited', () => {
    const desk = decided(new Desk(TEXT), ['Ada', 'needs-fix']);
    desk.outlook = { signOffs: 1, viewer: 'Bo', hideOthers: true };
    for (let i = 0; i < 30; i++) desk.edit(0, 0, 'More of it. ');
    desk.outlook = { signOffs: 1 };
    assert.equal(statusOf(desk), 'needs-fix');
    assert.equal(desk.ledger.decisions[0]?.anchor.start, desk.find('12').claim.start);
  });

  it('who decided on one claim in two places have decided on it once', () => {
    const desk = decided(new Desk(TEXT), ['Ada', 'needs-fix']);
    const elsewhere = decided(new Desk(`Weather.\n\n${TEXT}`), ['Ada', 'checking'], ['Ada', 'verified']);
    const [other] = elsewhere.ledger.decisions;
    desk.ledger = { ...desk.ledger, decisions: [...desk.ledger.decisions, { ...other!, id: 'elsewhere' }] };
    assert.equal(statusOf(desk), 'verified');
    assert.deepEqual(
      desk.review().claims.map(({ marks }) => marks.length),
      desk.review().claims.map(({ claim }) => (desk.words(claim) === '12' ? 1 : 0)),
    );
    assert.deepEqual(desk.orphans(), []);
  });
});
