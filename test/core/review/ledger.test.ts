import assert from 'node:assert/strict';
import { clear, removeEvidence } from '../../../src/core/review/ledger';
import { parseStored } from '../../../src/core/review/stored';
import { Desk } from './desk';

const TEXT = 'Rain fell on 12 of 14 days. The mill burned for 3 days.';

describe('the ledger', () => {
  it('keeps one decision a claim', () => {
    const desk = new Desk(TEXT);
    desk.decide('12', 'checking');
    desk.decide('12', 'verified');
    desk.note('12', 'weather office');
    assert.deepEqual(
      desk.ledger.decisions.map(({ id, status, note }) => [id, status, note]),
      [['d0', 'verified', 'weather office']],
    );
  });

  it('never changes the one before', () => {
    const desk = new Desk(TEXT);
    const empty = desk.ledger;
    desk.decide('12', 'verified');
    const one = desk.ledger;
    desk.decide('12', 'needs-fix');
    assert.deepEqual([empty.decisions.length, one.decisions[0]?.status], [0, 'verified']);
  });

  it('undoes and redoes each operation', () => {
    const desk = new Desk(TEXT);
    desk.decide('12', 'verified');
    const operations = [
      () => desk.decide('3', 'needs-fix'),
      () => desk.decide('12', 'cannot-verify'),
      () => desk.note('12', 'ask'),
      () => desk.evidence('12', 'https://example.org/rain'),
      () => desk.clear('d0'),
    ];
    for (const operate of operations) {
      const before = desk.ledger;
      const step = operate();
      const after = desk.ledger;
      assert.notDeepEqual(after, before);
      const back = desk.undo(step);
      assert.deepEqual(desk.ledger.decisions.toSorted(byId), before.decisions.toSorted(byId));
      desk.undo(back);
      assert.deepEqual(desk.ledger.decisions.toSorted(byId), after.decisions.toSorted(byId));
    }
  });

  it('undoes a decision after the text has moved on', () => {
    const desk = new Desk(TEXT);
    desk.decide('3', 'verified');
    const step = desk.decide('3', 'needs-fix');
    desk.edit(0, 0, 'Hail. ');
    desk.undo(step);
    assert.deepEqual([desk.shown(), desk.ledger.decisions[0]?.anchor.start], [['3 [verified]'], TEXT.indexOf('3') + 6]);
  });

  it('confirms a re-check for the new words and keeps the old ones', () => {
    const desk = new Desk(TEXT);
    desk.decide('12', 'verified');
    desk.replace('12', '13');
    assert.deepEqual(desk.shown(), ['13 [re-check: words]']);
    const step = desk.decide('13', 'verified');
    assert.deepEqual(desk.shown(), ['13 [verified]']);
    const [decision] = desk.ledger.decisions;
    assert.deepEqual(
      decision?.history?.map(({ words, status }) => [words, status]),
      [['12', 'verified']],
    );
    desk.undo(step);
    assert.deepEqual(desk.shown(), ['13 [re-check: words]']);
  });

  it('a note on words to re-check does not verify them', () => {
    const desk = new Desk(TEXT);
    desk.decide('12', 'verified');
    desk.replace('12', '13');
    desk.note('13', 'changed by the desk');
    assert.deepEqual(desk.shown(), ['13 [re-check: words]']);
  });

  it('forgets a decision that was only a note or evidence when that goes', () => {
    const desk = new Desk(TEXT);
    desk.note('12', 'ask');
    desk.note('12', '  ');
    assert.equal(desk.ledger.decisions.length, 0);
    desk.evidence('3', 'notes.txt');
    const [decision] = desk.ledger.decisions;
    const evidenceId = decision?.evidence[0]?.id ?? '';
    assert.deepEqual(removeEvidence(desk.ledger, decision?.id ?? '', evidenceId).ledger.decisions, []);
  });

  it('does nothing for what is not there', () => {
    const desk = new Desk(TEXT);
    desk.decide('12', 'verified');
    assert.equal(clear(desk.ledger, 'nobody').ledger, desk.ledger);
    assert.equal(removeEvidence(desk.ledger, 'd0', 'nothing').ledger, desk.ledger);
  });

  it('follows slow drift of the words around twins', () => {
    const desk = new Desk('One more day. “No comment.” Two more days. “No comment.” Three more days.', {
      kinds: ['quote'],
    });
    desk.decide('“No comment.”', 'verified', 1);
    for (const [old, now] of [
      ['Two', 'Twenty'],
      ['Three', 'Thirty'],
      ['Twenty more', 'It took twenty'],
      ['Thirty more', 'It took thirty'],
    ]) {
      desk.replace(old ?? '', now ?? '');
    }
    desk.replaceOutside(`A new head. ${desk.text}`);
    assert.deepEqual(
      desk.review().claims.map(({ status }) => status),
      ['open', 'verified'],
    );
  });
});

describe('stored reviews', () => {
  function storedDesk(): Desk {
    const desk = new Desk(TEXT, { speakers: { mill: 'Ida Marsh' } });
    desk.decide('12', 'verified');
    desk.replace('12', '13');
    desk.decide('13', 'verified');
    desk.note('3', 'ask');
    desk.evidence('3', 'https://example.org/mill');
    return desk;
  }
  const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  it('come back as they were written, with fields nobody here knows', () => {
    const decisions = storedDesk().ledger.decisions.map((decision) => ({ ...decision, colour: 'red' }));
    const read = parseStored(written({ schema: 1, decisions, team: 'north' }));
    assert.deepEqual(read, { decisions: written(decisions), rejected: [] });
  });

  it('leave a newer schema alone', () => {
    assert.deepEqual(parseStored({ schema: 2, decisions: 'otherwise' }), { decisions: [], rejected: [], newer: 2 });
  });

  it('set broken records aside and keep the others', () => {
    const { ledger } = storedDesk();
    const [good] = ledger.decisions;
    assert.ok(good);
    const broken: unknown[] = [
      null,
      'text',
      {},
      { ...good, id: 7 },
      { ...good, id: 'x', status: 're-check' },
      { ...good, id: 'x', kind: 'rumour' },
      { ...good, id: 'x', anchor: { ...good.anchor, start: -1 } },
      { ...good, id: 'x', anchor: { ...good.anchor, exact: '' } },
      { ...good, id: 'x', evidence: [{ id: 'e' }] },
      { ...good, id: 'x', history: [1] },
      { ...good, status: 'needs-fix' },
    ];
    assert.deepEqual(parseStored({ schema: 1, decisions: [good, ...broken] }), { decisions: [good], rejected: broken });
  });

  it('are empty for nothing and rejected whole for anything else', () => {
    for (const nothing of [undefined, null]) assert.deepEqual(parseStored(nothing).rejected, []);
    for (const other of [7, 'text', [], {}, { schema: 1 }, { schema: 0, decisions: [] }]) {
      assert.deepEqual(parseStored(other), { decisions: [], rejected: [other] });
    }
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
