import assert from 'node:assert/strict';
import { useBundles } from '../bundles';
import { ReviewedDraft } from './reviewedDraft';
import { useProgram } from './run';

const TEXT = `Fire drives 40 people out

PORT ELLERY — A fire in the old cannery drove 40 people out of their homes on Tuesday.

“We heard it before we saw it,” said Tilde Marsh, a baker.

The bakery fell from 100 people to 75 people, a drop of 20 percent.
`;
const QUOTE = '“We heard it before we saw it,”';

function newsroom(name: string, draft: ReviewedDraft, text = TEXT): Record<string, string> {
  const files = { [draft.key]: text, ...draft.files('hashes') };
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${name}/${path}`, content]));
}

const verified = (): ReviewedDraft =>
  new ReviewedDraft('drafts/fire.news', TEXT).verifyAll('Ada').ignore('Ada', 'percent-change', 'here');

const FILES: Readonly<Record<string, string>> = {
  ...newsroom('ready', verified()),
  ...newsroom('crlf', verified(), TEXT.replaceAll('\n', '\r\n')),
  ...newsroom('changed', verified(), TEXT.replaceAll('40', '45')),
  ...newsroom('slip', verified(), TEXT.replace('20 percent', '21 percent')),
  ...newsroom('disputed', verified().decide('Bo', QUOTE, 'needs-fix')),
};

interface Report {
  readonly drafts: readonly {
    readonly ready: boolean;
    readonly ignored: number;
    readonly decisions: number;
    readonly items: readonly { readonly kind: string; readonly words: string; readonly missing: string }[];
  }[];
}

describe('copydesk gate, of decisions whose words are hashes', () => {
  const bundle = useBundles('cli', 'cliThread', 'reader', 'web/reader');
  const run = useProgram(FILES, () => bundle('cli'));
  const gate = (name: string): Report['drafts'][number] => {
    const { output } = run(['gate', '--format', 'json', `${name}/drafts/fire.news`]);
    return (JSON.parse(output) as Report).drafts[0]!;
  };
  const kindsIn = (name: string): string[] => [...new Set(gate(name).items.map(({ kind }) => kind))];

  it('lets a draft through that says what was decided on, and keeps its ignores', () => {
    for (const name of ['ready', 'crlf']) {
      const { ready, ignored, decisions, items } = gate(name);
      assert.deepEqual([ready, ignored, items], [true, 1, []], name);
      assert.ok(decisions > 5);
    }
  });

  it('holds a draft back whose words have changed, and says that it does not know the old ones', () => {
    const { ready, items } = gate('changed');
    assert.equal(ready, false);
    assert.deepEqual([...new Set(items.map(({ kind }) => kind))], ['open', 'orphan']);
    const orphan = items.find(({ kind }) => kind === 'orphan');
    assert.equal(orphan?.words, 'words that are not stored here');
    assert.match(orphan.missing, /^Ada marked these words as “Verified”/);
  });

  it('knows a figure that an ignore is not for, and a dispute', () => {
    assert.ok(kindsIn('slip').includes('warning'));
    assert.deepEqual(kindsIn('disputed'), ['disputed']);
  });
});
