import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areVersions } from '../../../src/core/report/versions';
import { STORY } from './story';

const sample = (name: string): string => readFileSync(join(__dirname, '../../../samples', name), 'utf8');
const named = (text: string, name = 'other.news') => ({ name, text });

describe('two texts', () => {
  const story = named(STORY, 'tarn-dam.news');

  const versions: [string, string][] = [
    ['the same', STORY],
    ['set in another way', STORY.replaceAll('\n', '\r\n').replace(/[“”]/g, '"')],
    ['cut to its beginning', STORY.slice(0, 300)],
    ['twice as long', `${STORY}\n\n${sample('drafts/ferry-aground.news').slice(0, STORY.length)}`],
    ['with other figures', STORY.replace(/\d+/g, '7')],
  ];
  for (const [what, text] of versions)
    it(`are versions of one draft under another name: ${what}`, () => {
      assert.ok(areVersions(story, named(text)));
      assert.ok(areVersions(named(text), story));
    });

  it('are versions of one draft by its name, whatever they say', () =>
    assert.ok(areVersions(story, named('', story.name))));

  const others: [string, string, string][] = [
    ['two stories', 'drafts/harbor-bridge.news', 'drafts/ferry-aground.news'],
    ['a story and a source that it quotes', 'drafts/water-rates.story', 'sources/water-board-memo.txt'],
  ];
  for (const [what, one, other] of others)
    it(`are not when they are ${what}`, () =>
      assert.equal(areVersions(named(sample(one), one), named(sample(other), other)), false));

  it('are not when there is nothing in one of them', () => assert.equal(areVersions(story, named('')), false));

  it('may be long', () => {
    const long = named(`${STORY} `.repeat(2000));
    assert.ok(areVersions(long, story));
  });
});
