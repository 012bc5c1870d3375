/** Drafts to edit: the sample newsroom's, two of our own that say the same thing again and again, longer ones made of several, invented reports. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftFormat } from '../../../src/core/analyze';
import { createInventor } from '../inventedText';
import type { Chance } from './chance';

export interface DraftText {
  readonly name: string;
  readonly text: string;
  readonly format: DraftFormat;
}

/** `bench`: the folder test/bench. */
export function readDrafts(bench: string): DraftText[] {
  return [join(bench, '../../samples/drafts'), join(bench, 'anchoring/articles')].flatMap((folder) =>
    textsIn(folder).map((name) => ({
      name,
      text: readFileSync(join(folder, name), 'utf8'),
      format: name.endsWith('.md') ? ('markdown' as const) : ('plain' as const),
    })),
  );
}

/** Those that are text as they are. */
function textsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !/\.(?:docx|html)$/.test(name));
}

export function chooseDraft(drafts: readonly DraftText[], chance: Chance): DraftText {
  const sort = chance.below(10);
  if (sort < 6) return chance.choose(drafts);
  if (sort === 6) return { name: 'invented', text: inventReport(chance), format: 'plain' };
  const plain = drafts.filter(({ format }) => format === 'plain');
  const several = Array.from({ length: chance.between(2, 3) }, () => chance.choose(plain));
  return {
    name: several.map(({ name }) => name).join('+'),
    text: several.map(({ text }) => text.trim()).join('\n\n'),
    format: 'plain',
  };
}

const SPEAKERS = ['Ada Roe', 'Capt. Nils Orban', 'Mayor Tessa Vane', 'the engineer', 'Roe', 'Vane'];

/** Reports whose paragraphs quote somebody now and then, with a figure in most of them. */
function inventReport(chance: Chance): string {
  const inventor = createInventor(chance.below(1e6));
  const paragraphs = inventor.report(chance.between(120, 500)).trim().split('\n\n');
  return paragraphs
    .map((paragraph) => {
      const figure = `${chance.between(2, 90)} ${chance.choose(['people', 'percent', 'ships', 'days', 'million crowns'])}`;
      const counted = `${paragraph} It took ${figure}.`;
      if (!chance.happens(0.5)) return counted;
      const words = inventor.sentence().replace(/\.$/, ',');
      return `${counted} “${words}” said ${chance.choose(SPEAKERS)}.`;
    })
    .join('\n\n');
}
