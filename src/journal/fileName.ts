/** Under what name a reviewer's entries are kept, on any file system: `Inês Câmara` → `ines-camara.jsonl`. Two names that give one share a file. */

const LONGEST = 60;
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The folder in a repository. */
export const TEAM_FOLDER = '.copydesk';

export const JOURNAL_FILE = /\.jsonl$/i;

export function fileNameFor(reviewer: string): string {
  const plain = reviewer.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = Array.from(plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
    .slice(0, LONGEST)
    .join('');
  return `${name === '' ? 'reviewer' : DEVICES.test(name) ? `${name}-` : name}.jsonl`;
}
