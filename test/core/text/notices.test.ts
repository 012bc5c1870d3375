import assert from 'node:assert/strict';
import { analyzeDraft } from '../../../src/core/analyzeDraft';
import { isNotice } from '../../../src/core/text/notices';

const FINDS: readonly string[] = [
  'This story was first published by The Orlen Post.',
  'This article was originally published May 3, 2031, in The Orlen Post. Read the original article here.',
  'This story “Harbor burns” first appeared in The Orlen Post.',
  'A version of this article appears in print on May 3, Section A, Page 1.',
  'The above article was first posted on The Orlen Post’s website.',
  'This column is republished from The Orlen Post under a license.',
  '(This story has been updated to include a statement from the harbor.)',
  'This piece has been updated with comments from Mayor Roe’s office.',
  'The headline on this story has been corrected.',
  'This interview has been edited for length and clarity.',
  'Read the rest of the story here.',
  'Read it all here.',
  'Watch the interview segment here.',
  'Sign up for the harbor newsletter here.',
  'Follow Jane Roe on Twitter @janeroe.',
  '(Reporting by Jane Roe in Orlen and Jo Doe; Additional reporting by A. B. Ode; Editing by Lu Ode)',
  'The Orlen Press contributed to this report.',
  'Jane Roe and Jo Doe contributed reporting to this story from Orlen, Kelland.',
  'Correction: An earlier version gave “Ode” as the name. It is Roe, she said.',
  'Editor’s note: The harbor fund gave money to this paper. It had no say in this story.',
  '© 2031 The Orlen Post',
];

/** News in the same words. */
const LEAVES_ALONE: readonly string[] = [
  'The jobs report showed that the port added 40,000 more jobs in May than previously reported.',
  'The 40-page report, first reported by The Orlen Post, says Mayor Roe took $5 million in 2019. “I did not,” Roe said.',
  'The story of the harbor fire, as first reported by The Orlen Post, is that 12 people died.',
  'The police report was previously found to hold 12 errors, Roe said.',
  'The 2019 report on the fire was edited by Mayor Roe before its release, a court found.',
  'The article was first published in May 2019, and 40 people sued.',
  'This report was first published in 2019, Roe said.',
  'This article was first published in May. It names 12 officers who took money.',
  'This story was corrected to say “12 officers took money.”',
  'This piece of the harbor was first published as a park.',
  'Roe has contributed to this report every year.',
  'Follow the money and you get 5 million here.',
  'Get out of here.',
  'Watch what they do here.',
  'Reporting by The Orlen Post found that 12 officers took money.',
  'Copyright law has changed since 2019.',
  'Editor’s notes from 2019 name 12 officers.',
];

describe('notices', () => {
  for (const text of FINDS) it(`finds ${text}`, () => assert.equal(isNotice(text), true));
  for (const text of LEAVES_ALONE) it(`leaves alone: ${text}`, () => assert.equal(isNotice(text), false));

  it('takes no claims and no quotes from news', () => {
    const text =
      'Roe denies it\n\nThe 40-page report, first reported by The Orlen Post, says Mayor Ann Roe took $5 million in 2019. “I did not,” Roe said.\n\nEnd.';
    const { claims, quotes } = analyzeDraft(text, { format: 'plain' });
    assert.ok(claims.some(({ kind }) => kind === 'money'));
    assert.ok(quotes.some(({ start, end }) => text.slice(start, end).includes('I did not')));
  });
});
