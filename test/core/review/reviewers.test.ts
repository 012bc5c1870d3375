import assert from 'node:assert/strict';
import { isSameReviewer, onePerReviewer } from '../../../src/core/review/reviewers';
import { awaitedIn, type Thread } from '../../../src/core/review/thread';
import { Desk } from './desk';

describe('a reviewer', () => {
  const same: [string, string][] = [
    ['Ada Roe', 'ada roe'],
    ['Ada Roe', ' ADA  Roe'],
    ['Inês Câmara', 'Ine\u0302s Ca\u0302mara'],
    ['ΝΙΚΟΣ', 'Νίκος'.normalize('NFD').replace(/\u0301/, '')],
  ];
  for (const [a, b] of same) it(`is ${a} as ${b}`, () => assert.ok(isSameReviewer(a, b)));
  const others: [string, string][] = [
    ['Ada Roe', 'Ada Row'],
    ['Inês', 'Ines'],
    ['Ada Roe', 'AdaRoe'],
  ];
  for (const [a, b] of others) it(`${a} is not ${b}`, () => assert.ok(!isSameReviewer(a, b)));

  it('is shown as written last', () => assert.deepEqual(onePerReviewer(['ada', 'Bo', 'Ada']), ['Ada', 'Bo']));

  const TEXT = 'Rain fell on 12 of 14 days.';
  it('signs off alone under no two ways to write one name', () => {
    const desk = new Desk(TEXT);
    desk.outlook = { signOffs: 2 };
    desk.reviewer = 'Ada Roe';
    desk.decide('12', 'verified');
    desk.reviewer = 'ada roe';
    desk.decide('12', 'verified');
    assert.deepEqual(desk.shown(), ['12 [sign-off]']);
    assert.equal(desk.ledger.decisions.length, 1);
    desk.reviewer = 'Bo';
    desk.decide('12', 'verified');
    assert.deepEqual(desk.shown(), ['12 [verified]']);
  });
  it('comes round instead of disputing themselves, on two machines too', () => {
    const desk = new Desk(TEXT);
    desk.decide('12', 'needs-fix');
    const { decisions } = desk.ledger;
    desk.ledger = { decisions: [], threads: [] };
    desk.reviewer = 'ada';
    desk.decide('12', 'verified');
    desk.ledger = { decisions: [...decisions, ...desk.ledger.decisions], threads: [] };
    assert.deepEqual([desk.shown(), desk.orphans()], [['12 [verified]'], []]);
  });
  it('has answered, however they write their name', () => {
    const comments = [
      { id: '1', text: '@Ada Roe, is it 12?', by: 'Bo', at: '' },
      { id: '2', text: 'It is.', by: 'ada roe', at: '' },
    ];
    const thread = { comments } as unknown as Thread;
    assert.deepEqual(awaitedIn(thread, ['Ada Roe', 'Bo']), []);
  });
});
