/** That the programs open no connection, on drafts and sources that ask for one. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { EditedText } from '../../src/core/reading/editedText';
import { createAnalysisClient } from '../../src/worker/client';
import { useBundles } from '../bundles';
import { useProgram } from '../cli/run';
import { DRAFT, HEARING } from '../sources/board';
import { docxOf, paragraphOf, pdfOfObjects, streamOf } from '../sources/readers/documents';
import { assertNoConnections, readUses, type Use } from './connections';

const AWAY = 'http://127.0.0.1:50009/away';
const HTML = `<!DOCTYPE html SYSTEM "${AWAY}.dtd"><link rel="stylesheet" href="${AWAY}.css"><script src="${AWAY}.js"></script>
<img src="${AWAY}.png"><iframe src="${AWAY}.html"></iframe><p>${HEARING.split('\n').join('<p>')}`;
const DOCX = docxOf(
  `${paragraphOf('Tilde Marsh said that the dredger is back.')}<w:p><w:hyperlink r:id="rId9"><w:r><w:t>Away</w:t></w:r></w:hyperlink></w:p>`,
  {
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "${AWAY}.xml">]><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${AWAY}.png" TargetMode="External"/></Relationships>`,
  },
);
const PDF = pdfOfObjects([
  `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${AWAY}) >> >>`,
  '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
  '<< /Type /Font /Subtype /TrueType /BaseFont /Unheard >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /XObject << /X1 6 0 R >> >> /Contents 5 0 R >>`,
  streamOf('/X1 Do BT /F1 12 Tf 72 700 Td (The dredger is back, Roe said.) Tj ET'),
  `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /F << /FS /URL /F (${AWAY}.png) >> /FFilter /DCTDecode /Length 0 >>\nstream\n\nendstream`,
]);

describe('no connection is opened', () => {
  const bundle = useBundles('cli', 'cliThread', 'reader', 'web/reader', 'worker', 'web/worker');
  const run = useProgram(
    {
      'dredger.news': DRAFT,
      'links.md': `# Ferry\n\n![](${AWAY}.png) [It carries](${AWAY}) 120 cars, Ada Quill said. <script src="${AWAY}.js"></script>\n`,
      'sources/hearing.html': HTML,
      'sources/board.docx': DOCX,
      'sources/minutes.pdf': PDF,
      'sources/hearing.vtt': `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ada Quill>See ${AWAY}\n`,
    },
    () => bundle('cli'),
  );
  const programs = (uses: readonly Use[]): string[] =>
    [...new Set(uses.map(({ program }) => basename(program)))].sort();

  for (const command of ['analyze', 'quotes', 'check', 'verify', 'gate'])
    it(`by copydesk ${command}`, () => {
      const known = readUses().length;
      const sources = command === 'verify' ? ['--sources', 'sources', '--all'] : [];
      const { output, errors } = run([command, 'dredger.news', 'links.md', ...sources]);
      if (command !== 'gate') assert.deepEqual(errors, []); // it says besides that nothing was decided
      assert.match(output, command === 'verify' ? /held against 4 sources/ : /dredger/);
      const uses = readUses().slice(known);
      const ours = ['cli.js', 'cliThread.js'];
      assert.deepEqual(programs(uses), command === 'verify' ? ['[worker eval]', ...ours, 'reader.js'] : ours);
      assertNoConnections(uses);
    });

  it('by the thread of the analysis', async () => {
    const known = readUses().length;
    await new Promise<void>((resolve, reject) => {
      const client = createAnalysisClient(bundle('worker'), {
        onAnalysis: () => (client.dispose(), resolve()),
        onGlance: () => undefined,
        onFailure: (...[, , message]) => reject(new Error(message)),
        onRestart: (reason) => reject(new Error(reason)),
      });
      client.analyze('a', 1, new EditedText(DRAFT), { format: 'plain' });
    });
    const uses = readUses().slice(known);
    assert.deepEqual(programs(uses), ['worker.js']);
    assertNoConnections(uses);
  });
});
