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
  'Roe reported from Orlen. Associated Press writer Bert Poe in Kelland contributed to this report.',
  'Associated Press writer Bert Poe in Kelland contributed to this report. Roe and Ode reported from Orlen.',
  '(Reporting by Kelland newsroom; Editing by Jo Doe)',
  '(Reporting by Ann Roe, Bert Poe and the Orlen newsroom; Editing by Jo Doe)',
  '(Reporting by the Orlen bureau; Editing by Jo Doe; jo.doe@post.example; +1 555 0100)',
  '(Reporting by Ann Roe; Editing by Jo Doe) ((ann.roe@post.example; +1 (555) 0100; Orlen Messaging: ann.roe@post.example))',
  'This article was amended on 4 May 2031. An earlier version said that Roe was 54.',
  'This article was amended on 4 May 2031 because an earlier version said Roe was 54.',
  'This story has been corrected. The vote was 5-4, not 6-3.',
  'This story has been updated with additional information. It was first published on May 3.',
  'ABC7’s Ann Roe contributed to this report.',
  "FOX 5's Ann Roe contributed to this report.",
  'Channel 12’s Ann Roe contributed to this report.',
  'Ann Roe contributed to this report from Orlen; Bert Poe contributed from Kelland.',
  'This article originally appeared on Orlen Post: Council votes on fees, and it will meet again',
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
  'Roe reported from Orlen. An earlier version said that Roe was 54.',
  'Roe reported from Orlen that 12 officers took money. Bert Poe contributed to this report.',
  'This story has been updated. The vote was 5-4, not 6-3.',
  'This story was updated on May 3. It was first published in 2019, and 40 people sued.',
  'This report was amended because the mayor said Roe was 54.',
  'This story was updated on May 3. An earlier version of the law named 12 officers.',
  'Roe, 54, contributed to this report.',
  'The 12 officers contributed to this report.',
  'Reporting by Ann Roe and the newsroom found that 12 officers took money.',
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
