import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import stored from '../../../models/worth.json';
import type { ClaimKind } from '../../../src/core/analysis';
import { NO_SIGNS, readSigns } from '../../../src/core/claims/signs';
import type { StatementTrait } from '../../../src/core/claims/statement';
import { weigh } from '../../../src/core/claims/worth';
import { createJudge, judgeSentence, type StoredWorth } from '../../../src/core/claims/worthiness/worthiness';

describe('check-worthiness', () => {
  describe('of two sentences', () => {
    /** Invented. What can be looked up and matters to many, before views, plans, questions, scenes and talk. */
    const pairs: readonly (readonly [more: string, less: string])[] = [
      [
        'Unemployment in Brackwater fell from 9 percent to 6 percent last year.',
        'Brackwater is a wonderful place to live.',
      ],
      ['The county spent $40 million on roads in 2023.', 'The county should spend more on roads.'],
      ['The mayor voted against the housing bill three times.', 'I think the mayor is a good man.'],
      ['Crime has doubled since the police budget was cut.', 'Will crime go up if the police budget is cut?'],
      [
        'More than 2 million people lost their health insurance.',
        'We hope everybody will have health insurance one day.',
      ],
      ['Prices rose 8 percent in the first quarter.', 'Prices will be on everybody’s mind.'],
      ['The company paid no federal income tax for four years.', 'The company has lovely offices.'],
      ['Senator Roe opposed the treaty in 1998.', 'Senator Roe smiled and waved from the steps.'],
      ['The storm killed 31 people and left 12,000 homes without power.', 'The wind howled through the night.'],
      ['Half of the schools in the district have no nurse.', 'Our children are our future.'],
      ['The plant employs 1,400 workers.', 'A gray morning light fell on the gates.'],
      ['The deficit was the highest in the history of the country.', 'Let me say a word about the deficit.'],
      ['The drug company raised the price by 400 percent.', 'You have to ask yourself what is right.'],
      ['The governor vetoed the bill in May.', 'The governor would look at the bill.'],
      ['Teachers in Lorn earn $11,000 less than those in the city.', 'Teachers ought to be respected.'],
      ['The army lost 300 soldiers in the attack.', 'May God bless our soldiers.'],
      ['Exports to the region fell by a third in two years.', 'I want to talk about trade.'],
      ['The ministry has not inspected the bridge since 2011.', 'What would you do about the bridge?'],
      ['Forty percent of the city’s water is lost to leaks.', 'Water is life, my grandmother used to say.'],
      ['Jobs in manufacturing declined by 60,000 under the last government.', 'We need jobs, and we need them now.'],
      ['The bank was fined $3 billion for laundering money.', 'People love to hate banks.'],
      ['Immigration has dropped to its lowest level since 1970.', 'I believe that immigration makes us stronger.'],
      [
        'The hospital closed its maternity ward and laid off 85 nurses.',
        'She remembered the ward, the smell of it, the light.',
      ],
      ['He voted to cut Medicare by $200 billion.', 'He is, frankly, a very decent man.'],
      ['The state has the second-highest murder rate in the nation.', 'Thank you very much for that question.'],
      ['Oil production increased by 15 percent last year.', 'Let’s be honest with each other.'],
      ['The court ruled that the law was unconstitutional.', 'The court will have to decide what is fair.'],
      ['Nearly 70,000 families have lost their homes since January.', 'There is no place like home.'],
      [
        'The agency reported that emissions rose 4 percent in 2022, official data showed.',
        'Nobody knows what tomorrow will bring.',
      ],
      [
        'The company, based in Oslo, cut 900 jobs in March, its annual report said.',
        'It was the kind of evening that makes you want to stay.',
      ],
    ];
    for (const [more, less] of pairs)
      it(`${more} > ${less}`, () => {
        const [high, low] = [judgeSentence(more).p, judgeSentence(less).p];
        assert.ok(high > low + 0.1, `${high} > ${low}`);
      });
  });

  describe('says why', () => {
    const cases: readonly (readonly [sentence: string, reason: string])[] = [
      ['Nearly 30 percent of the 2,400 bridges are closed.', 'states a figure'],
      ['The town spent its whole budget and raised taxes.', 'speaks of money, prices or taxes'],
      ['Output fell in May, and exports declined more than imports.', 'says that something grew, fell or differs'],
      ['Senator Roe voted for the law and against its repeal.', 'speaks of laws, votes or rulings'],
      ['The soldiers were killed in the attack on the border.', 'speaks of war, crime or deaths'],
      ['I think I believe in it.', 'an opinion rather than a fact'],
      ['What should we do, and how?', 'a question'],
      ['You know what you want.', 'speaks to the listener: “you”'],
    ];
    for (const [sentence, reason] of cases)
      it(`${sentence} ${reason}`, () => {
        const reasons = judgeSentence(sentence).reasons.map(({ words }) => words.toLowerCase());
        assert.ok(reasons.includes(reason), reasons.join(' | '));
      });

    it('the strongest first, in words without a blank left in them', () => {
      const { reasons } = judgeSentence('I think taxes on 2 million families will rise by 5 percent if you let them.');
      const weights = reasons.map(({ weight }) => Math.abs(weight));
      assert.ok(reasons.length > 1);
      assert.deepEqual(
        weights,
        [...weights].sort((a, b) => b - a),
      );
      assert.ok(
        reasons.every(({ words }) => !words.includes('%')),
        reasons.map(({ words }) => words).join(' | '),
      );
    });
  });

  it('is the same each time, in whatever order sentences are read', () => {
    const sentences = ['Taxes rose 5 percent.', 'Who knows?', 'The mayor, Ada Roe, closed 12 schools in Lorn.'];
    const first = sentences.map((sentence) => judgeSentence(sentence));
    const again = createJudge(stored as unknown as StoredWorth);
    assert.deepEqual([...sentences].reverse().map(again).reverse(), first);
  });

  it('reads digits, signs and apostrophes alike', () => {
    assert.equal(judgeSentence('Prices rose 5%.').p, judgeSentence('Prices rose 5 percent.').p);
    assert.equal(judgeSentence("They don't pay.").p, judgeSentence('They don’t pay.').p);
    assert.equal(judgeSentence('It cost $4 million.').p, judgeSentence('It cost $9 million.').p);
    assert.equal(judgeSentence('It cost “$4 million.”').p, judgeSentence('It cost $4 million.').p);
  });

  it('takes any text', () => {
    for (const sentence of ['', ' ', '\ud800', '\udc00\ud800', '…', '\u0000', 'e\u0301', '😀😀', '“”', '\r\n'])
      assertWorth(sentence);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sentence) => assertWorth(sentence)),
      { numRuns: 200 },
    );
  });

  it('reads a bounded part of a sentence without end', () => {
    for (const piece of ['taxes rose ', '1,', '1', 'U.S.', "don't'", '$', 'ä', ' '])
      assertWorth(piece.repeat(100_000 / piece.length));
    const long = 'The county spent $40 million on roads. '.repeat(10_000);
    assert.equal(judgeSentence(long).p, judgeSentence(long.slice(0, 2_000)).p);
  });

  describe('of a claim', () => {
    const SENTENCE = readSigns('The county spent $40 million on roads in 2023, said Ada Roe.');
    const score = (kind: ClaimKind, traits: readonly StatementTrait[] = [], signs = SENTENCE): number =>
      weigh({ kind, traits, start: 0, end: 1 }, 'words', signs).score;

    it('is the sentence’s for its strongest kinds, and lower for weaker ones', () => {
      assert.equal(score('money'), Math.round(SENTENCE.worth.p * 1000) / 1000);
      const order: readonly ClaimKind[] = ['money', 'event', 'document', 'date', 'title', 'name', 'place'];
      order.slice(1).forEach((kind, i) => assert.ok(score(kind) < score(order[i]!), `${kind} < ${order[i]!}`));
    });

    it('does not lift a name in idle talk above a fact', () => {
      assert.ok(score('event') > score('name', ['person'], readSigns('I met Ada Roe.')));
      assert.ok(
        weigh({ kind: 'name', traits: [], start: 0, end: 1 }, 'Ada Roe', SENTENCE).why[0]!.includes('spelling'),
      );
    });

    it('stays within 0 and 1 where no sentence is read', () => {
      for (const kind of ['contact', 'place'] as const)
        assert.ok(score(kind, ['dateline'], NO_SIGNS) >= 0 && score(kind, ['headline'], NO_SIGNS) < 0.1);
    });
  });
});

function assertWorth(sentence: string): void {
  const { p, reasons } = judgeSentence(sentence);
  assert.ok(p >= 0 && p <= 1, JSON.stringify(sentence.slice(0, 40)));
  assert.ok(reasons.every(({ words, weight }) => words !== '' && Number.isFinite(weight)));
}
