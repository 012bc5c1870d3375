import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGrammar } from '../../../src/core/entities/grammar';
import { parseDraft, parseParagraph } from '../../../src/core/text/parsed';

const DRAFTS = join(__dirname, '../../../samples/drafts');
const JOBS = [
  'The musician met a political scientist, two senior citizens and the runner up.',
  'A shipwright, the ombudsman, her caterer, a philosopher, three zoologists and the prime minister agreed.',
  'Ada Quill, Bert Marrow and Carla/Dora Ede are x.Worker and re-elected co-founders.',
];

/** The words of a text, each with the tags asked about that the grammar says it may have, and those that it has. */
function ask(text: string, tags: readonly string[]): { word: string; may: string[]; has: string[] }[] {
  return parseDraft(text, 'plain').paragraphs.flatMap(({ parsed }) => {
    const grammar = createGrammar(parsed);
    return parsed.tokens.map(({ start, end }) => ({
      word: parsed.text.slice(start, end),
      may: tags.filter((tag) => grammar.mayBe(tag, start, end)),
      has: tags.filter((tag) => grammar.tagsAt(start, end).has(tag)),
    }));
  });
}

describe('createGrammar', () => {
  it('rules out no tag that a word has', () => {
    const texts = [
      ...readdirSync(DRAFTS)
        .filter((name) => !name.endsWith('.docx'))
        .map((name) => readFileSync(join(DRAFTS, name), 'utf8')),
      ...JOBS,
    ];
    const words = texts.flatMap((text) => ask(text, ['Actor', 'FemaleName', 'MaleName', 'Noun']));
    assert.ok(words.some(({ may }) => !may.includes('Actor')));
    assert.deepEqual(
      words.filter(({ may, has }) => has.some((tag) => !may.includes(tag))),
      [],
    );
  });

  it('tells most words from jobs and first names by the dictionary alone', () => {
    const told = (tag: string): string[] =>
      ask('The harbor pilot Ada Quill said that a minister had left.', [tag])
        .filter(({ may }) => may.length > 0)
        .map(({ word }) => word);
    assert.deepEqual(told('Actor'), ['pilot', 'minister', '.']);
    assert.deepEqual(told('FemaleName'), ['Ada', '.']);
  });

  it('reads each sentence by itself, and words of none as nothing', () => {
    const text = 'The ferry sailed. Ada Quill was there.';
    const grammar = createGrammar(parseParagraph(text, 'body'));
    const tags = (word: string): ReadonlySet<string> => {
      const start = text.indexOf(word);
      return grammar.tagsAt(start, start + word.length);
    };
    assert.ok(tags('there').size > 0);
    assert.ok(tags('sailed').has('Verb'));
    assert.equal(grammar.tagsAt(text.length, text.length + 1).size, 0);
  });
});
