/** Moods of sentences: what is asked, to come, judged or told to do, and the facts that only sound like it. */
import assert from 'node:assert/strict';
import type { Mood } from '../../../src/core/analysis';
import { analyze } from '../../../src/core/analyze';

const MOODS: Readonly<Record<Mood | 'fact', readonly string[]>> = {
  question: [
    'Who paid for the bridge?',
    'Did the council vote on it?',
    'What would you do about it.',
    'Do you agree with the mayor.',
    'The bridge is closed, isn’t it?',
    '“Why was it closed?”',
    'And how many came?!',
    'Is it safe?',
    'Where did the money go?',
    'But why now?',
    'How did it come to this?”',
    'So why would Roe leave.',
  ],
  prediction: [
    'The council will vote Tuesday.',
    'The mine won’t reopen this year.',
    'The bridge is expected to open in May.',
    'Roe plans to run for mayor.',
    'The firm is going to close two mills.',
    'Next year the city will raise fares.',
    'Roe said the bridge would open in May.',
    'The bill would cut fares by a third.',
    'The hearing is scheduled for Friday.',
    'The trial is set to begin Monday.',
    'The ferry is due to sail at noon.',
    'They’ll meet again in Brack.',
    'The storm is likely to hit the coast on Sunday.',
    'The fair will be held in June.',
    'Officials hope to finish by spring.',
    'Roe vows to build the dam.',
    'The vote will not be close.',
    'The two are to meet on Monday.',
  ],
  opinion: [
    'I think the bridge is safe.',
    'We believe in the plan.',
    'In my view, fares are too high.',
    'It is outrageous.',
    'That was a terrible idea.',
    'The city should lower fares.',
    'Roe said the city should lower fares.',
    'We must act now.',
    'We have to do more.',
    'We’ve got to lower fares.',
    'This is the best thing about it.',
    'I’m proud of the crew.',
    'Fares ought to be lower.',
    'It is important that people vote.',
    'The plan is reckless and wrong.',
    'I would like to thank the crew.',
    'That is unfair.',
    'I hope it opens soon.',
    'You shouldn’t drive there.',
    'We need a new bridge.',
  ],
  instruction: [
    'Call 555-0100 for tickets.',
    'Do not drink the water.',
    'Please bring your own lunch.',
    'Click here to subscribe.',
    'Don’t miss the fair.',
    'Visit the museum on Oak Street.',
    'Read the full report at lake.example/report.',
    'Let’s look at the numbers.',
    'Follow us for more.',
    'If you saw the crash, please call the police.',
    'Never swim alone.',
    'Send your letters to the desk.',
    'Watch the video below.',
    'Subscribe to the channel.',
  ],
  fact: [
    'The council approved the budget.',
    'He will not say who paid.',
    'She left the house to her son in her will.',
    'Will Roe won the race.',
    'Roe asked whether the bridge was safe.',
    'The reporter asked, “Who paid for it?”',
    'The council approved a bridge that will open in May.',
    'Call volume rose by a third.',
    'Help for victims came late.',
    'Police arrested two men.',
    'In May, voters rejected the levy.',
    'The bridge, which should have opened in May, is closed.',
    'Candidates must file by Friday.',
    'Drivers have to pay $5.',
    'He went to the house.',
    'The company set up a plant in Brack.',
    'The bridge was due to rain damage closed for a week.',
    'Mark Roe signed the bill.',
    'The best-known baker in Brack died.',
    'He refused to answer.',
    'She declined to comment.',
    'May Roe opened the fair.',
    'The free will of voters decided it.',
    'Visit by mayor ends in Brack',
    'The fire was blamed on a candle.',
    'She wanted to be mayor.',
    'The museum is open on Sundays.',
    'Roe said she was good at chess.',
    'The council met on Monday, but no vote was taken.',
    'He moved to Brack, where he would later die.',
  ],
};

describe('mood', () => {
  for (const [mood, sentences] of Object.entries(MOODS)) {
    for (const sentence of sentences) {
      it(`${mood}: ${sentence}`, () => {
        const [read] = analyze(sentence, { format: 'plain' }).sentences;
        assert.equal(read!.mood ?? 'fact', mood);
      });
    }
  }

  it('is told for each sentence of the draft, where it stands', () => {
    const text = 'It rained.\r\n\r\nWho knew?\u00a0The ferry will sail. 😀 Call 555-0100.';
    const { sentences } = analyze(text, { format: 'plain' });
    assert.deepEqual(
      sentences.map(({ start, end, mood }) => `${text.slice(start, end)} ${mood ?? 'fact'}`),
      ['It rained. fact', 'Who knew? question', 'The ferry will sail. prediction', '😀 Call 555-0100. instruction'],
    );
  });
});
