/**
 * An analysis written into its own text, so that a test does not hang on what a tagger finds: `[Ada Roe]` is a mention of the one it
 * is about, `{Rita Roe}` of somebody else, `<she>` a reference to the first; what stands between “ and ” is quoted, by the first.
 */
import type { Analysis, EntityType, Mention, Reference } from '../../../src/core/analysis';
import { entityNames } from '../../../src/core/entityNames';
import { parseDraft } from '../../../src/core/text/parsed';

export const FIRST = 'e1';
const SECOND = 'e2';

export function readMarked(marked: string, type: EntityType = 'person'): { text: string; analysis: Analysis } {
  const entities: Mention[] = [];
  const references: Reference[] = [];
  let text = '';
  for (const [, before = '', first, second, reference] of marked.matchAll(MARKS)) {
    text += before;
    const words = first ?? second ?? reference;
    if (words === undefined) continue;
    const span = { start: text.length, end: text.length + words.length, text: words };
    if (reference !== undefined) references.push({ ...span, entity: FIRST, confidence: 0.9 });
    else
      entities.push({
        ...span,
        entity: second === undefined ? FIRST : SECOND,
        type: second === undefined ? type : 'person',
      });
    text += words;
  }
  const names = entityNames({ entities, people: [] });
  const draft = parseDraft(text, 'plain');
  const analysis: Analysis = {
    schema: 1,
    complete: true,
    paragraphs: draft.paragraphs.map(({ start, end, kind }) => ({ start, end, kind })),
    sentences: [],
    quotes: [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      kind: 'direct',
      speaker: null,
      cue: null,
    })),
    entities,
    references,
    people: [...names]
      .filter(([entity]) => entities.some((one) => one.entity === entity && one.type === 'person'))
      .map(([entity, name]) => ({
        entity,
        name,
        titles: [],
        titled: [],
        ages: [],
        pronouns: [],
        mentions: 0,
        quotes: 0,
      })),
    claims: [],
    findings: [],
  };
  return { text, analysis };
}

const MARKS = /([^[{<]*)(?:\[([^\]]*)\]|\{([^}]*)\}|<([^>]*)>|$)/g;
