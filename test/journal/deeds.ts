/** Things done to a draft, for tests that only look at where they are kept. */
import type { Doing } from '../../src/journal/journalFolder';

export const DRAFT = 'drafts/fire.news';

export function decide(id: string, by = 'Ada', draft = DRAFT): Doing {
  const anchor = { exact: '14 people', sentence: 'There were 14 people.', offset: 11, prefix: '', suffix: '' };
  const at = '2031-03-03T10:00:00.000Z';
  return {
    draft,
    deed: {
      do: 'decide',
      on: id,
      decision: { kind: 'number', status: 'verified', anchor: { ...anchor, start: 11, end: 20 }, by, at },
    },
  };
}

export function note(id: string, text: string): Doing {
  return { draft: DRAFT, deed: { do: 'note', on: id, note: text } };
}
