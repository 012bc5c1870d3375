import assert from 'node:assert/strict';
import { docxOf, paragraphOf } from '../sources/readers/documents';
import { useProgram } from './run';

const PAGE = `<html><body><h1>Ferry to stop</h1>
<p>The ferry carried
<b>14 people</b> a night, Mayor Oda&nbsp;Fen<wbr>wick said.</p>
<p>It opens on Sunday, May 5, 2031, at the the pier.</p></body></html>
`;
const NAME = 'Fähre to stop.docx';

interface Printed {
  readonly claims: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
  readonly entities: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

describe('drafts of other formats on the command line', () => {
  const copydesk = useProgram({
    'page.html': PAGE,
    [NAME]: docxOf(
      ['Ferry to stop', 'The ferry carried 14 people a night, Mayor Oda Fenwick said.', 'It stops at the the pier.']
        .map((words) => paragraphOf(words))
        .join(''),
    ),
    'broken.docx': Buffer.from('no document'),
  });

  it('are told in offsets of the page as it stands', () => {
    const { code, output } = copydesk(['analyze', 'page.html']);
    const { claims, entities } = JSON.parse(output) as Printed;
    const wordsOf = (one: { start: number; end: number }): string => PAGE.slice(one.start, one.end);
    assert.equal(code, 0);
    assert.ok(claims.some((claim) => wordsOf(claim) === '14 people'));
    assert.ok(entities.some((one) => wordsOf(one) === 'Oda&nbsp;Fen<wbr>wick' && one.text === 'Oda Fenwick'));
  });

  it('are checked at lines and columns of the page', () => {
    const { output } = copydesk(['check', '--format=json', 'page.html']);
    const [draft] = (JSON.parse(output) as { drafts: { findings: Finding[] }[] }).drafts;
    const doubled = draft!.findings.find(({ check }) => check === 'doubled-word');
    assert.ok(doubled, output);
    assert.equal(PAGE.split('\n')[3]!.slice(doubled.region.column - 1, doubled.region.endColumn - 1), doubled.words);
    assert.deepEqual([doubled.region.line, PAGE.slice(doubled.start, doubled.end)], [4, doubled.words]);
  });

  it('of Word are read as the editor shows them', () => {
    const { code, output, errors } = copydesk(['quotes', '--json', NAME]);
    assert.deepEqual([code, errors], [0, []]);
    assert.match(output, /"words":"The ferry carried 14 people a night".*"name":"Oda Fenwick"/);
    const checked = copydesk(['check', '--format=text', '--fail-on=never', NAME]);
    assert.match(checked.output, /the the/);
  });

  it('go through the gate', () => {
    for (const name of ['page.html', NAME]) {
      const { code, output } = copydesk(['gate', '--format=json', name]);
      assert.equal(code, 1);
      const { drafts } = JSON.parse(output) as { drafts: { items: { words: string }[] }[] };
      assert.ok(drafts[0]!.items.some(({ words }) => words === '14 people'));
    }
  });

  it('that are no Word documents are refused, and the others are read', () => {
    const { code, output, errors } = copydesk(['analyze', 'broken.docx', 'page.html']);
    assert.equal(code, 1);
    assert.match(errors.join('\n'), /broken\.docx: is no Word document although its name says so/);
    assert.equal(output.trim().split('\n').length, 1);
  });
});

interface Finding {
  readonly check: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly region: { readonly line: number; readonly column: number; readonly endColumn: number };
}
