import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../src/cli/drafts';
import { PROSE_NAMES } from '../../src/core/draftFile';
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

  it('stand in the help, all of those that are taken from a folder', () => {
    const [, named = ''] = /what reads like news of ([^]*?), but/.exec(copydesk(['help']).output)!;
    assert.deepEqual(named.match(/(?<=\.)\w+/g), [...PROSE_NAMES]);
  });

  it('that are not there are told alike', () => {
    const files = ['none.docx', 'none.txt', 'page.html/none.docx', 'page.html/none.txt', 'page.html/'];
    const { code, errors } = copydesk(['check', '--no-claims', ...files]);
    assert.deepEqual([code, errors], [2, files.map((file) => `copydesk check: ${file}: there is no such file`)]);
  });

  it('that are links which lead nowhere are told alike', function () {
    if (process.platform === 'win32') this.skip();
    const files = ['loop.docx', 'loop.txt'];
    for (const file of files) symlinkSync(file, join(copydesk.folder(), file));
    const { code, errors } = copydesk(['check', '--no-claims', ...files]);
    assert.deepEqual(
      [code, errors],
      [2, files.map((file) => `copydesk check: ${file}: is a link that leads back to itself`)],
    );
  });

  it('that may not be read are told in words', () => {
    for (const code of ['EACCES', 'EPERM'])
      assert.equal(reasonOf(Object.assign(new Error(code), { code })), 'may not be read (permission denied)');
  });
});

interface Finding {
  readonly check: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly region: { readonly line: number; readonly column: number; readonly endColumn: number };
}
