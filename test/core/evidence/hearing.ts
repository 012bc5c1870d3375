/** An invented hearing and a letter, and how a draft's quote is held against them. */
import type { Quote } from '../../../src/core/analysis';
import { findQuote } from '../../../src/core/evidence/findQuote';
import type { QuoteCheck, SourceFinder } from '../../../src/core/evidence/quoteCheck';
import { quotedWords } from '../../../src/core/evidence/quotedWords';
import { withTurns } from '../../../src/core/evidence/turns';
import type { QuotedSpeaker } from '../../../src/core/evidence/voices';
import { createMemoryFinder } from './memoryFinder';

export const HEARING = `QUILL: Good evening. The harbor has been closed since March, and nobody on this board has told us why.
SAND: We are going to rebuild the north pier for 27 boats, and it will cost $3.1 million. That is less than the ferry lost last winter.
QUILL: I don't believe the ferry lost that much. The auditor said nothing of the kind in April.
HOLT: The fishermen will come back. They always came, and they will, they will come again when the ice is gone.
SAND: Thank you. (applause) Nobody wants the market to leave the old square, but the roof, uh, leaks and the drains are older than my grandmother.
HOLT: We lost eleven families in two years because the school closed. That's what this budget should be about, and I do think so.
QUILL: It's been a hard winter. Raise the bridge and the barges return; sell the dredger and you will never see another barge in this town.
CLERK: The motion carries on the nineteenth of May.
`;
export const LETTER =
  'The ferry company regrets the delay. We shall repay every passenger who held a ticket on 4 June.';
export const sources = [HEARING, LETTER].map((text) => withTurns({ text, marks: [] }));
const hearing = createMemoryFinder(sources);

/** `text`: a draft with the quote in its “ ”, in parts perhaps. */
export function ask(text: string, name: string | null = null, finder: SourceFinder = hearing): QuoteCheck {
  const parts = [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));
  const whole = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? text.length };
  const quote: Quote = { ...whole, kind: 'direct', speaker: null, cue: null, ...(parts.length > 1 && { parts }) };
  const speaker: QuotedSpeaker | null = name === null ? null : { name, titles: [], confidence: 1, person: true };
  return findQuote({ words: quotedWords(text, quote), speaker }, finder);
}
