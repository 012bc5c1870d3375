/** What a draft answers to the editor's own questions: hovers, definitions and references, outline and folding. */
import { Disposable } from 'vscode';
import type { Cursor } from './cursor';
import { provideDefinitions } from './definitions';
import type { Desk } from './desk';
import type { OtherDrafts } from './elsewhere';
import { provideHovers } from './hover';
import { provideStructure } from './structure';

export function provideLanguageFeatures(desk: Desk, cursor: Cursor, others: OtherDrafts): Disposable {
  return Disposable.from(provideHovers(desk, cursor, others), provideDefinitions(desk), provideStructure(desk));
}
