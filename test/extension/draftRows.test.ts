import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Overview } from '../../src/core/review/overview';
import { countProgress } from '../../src/core/review/review';
import { draftRow, draftTooltip } from '../../src/editor/draftRows';
import { seen } from './cards';

const NOW = Date.parse('2031-03-03T12:00:00.000Z');
const NONE: Overview = { progress: countProgress([]), kinds: new Map(), reviewers: [], gone: 0, hidden: 0 };
const LAST = { by: 'Bo', at: '2031-03-03T10:00:00.000Z' };

describe('the row of a draft', () => {
  const uri = vscode.Uri.file('/news/tolls.news');
  const told = (overview: Partial<Overview>): string => {
    const all = { ...NONE, ...overview };
    const { description, accessibilityInformation } = draftRow({ uri, overview: all }, NOW);
    return [String(description), accessibilityInformation!.label, seen([draftTooltip(uri, all, NOW)])].join('\n');
  };

  it('tells what changed since the last decision, or since one’s own when a colleague decided last', () => {
    const since = { changed: true, claims: 2 };
    assert.match(told({ last: LAST, since }), /since then 2 claims.*\n[^]*Since then: 2 claims new or changed\./);
    assert.match(
      told({ last: LAST, since: { ...since, here: true } }),
      /since your last decision here 2 claims.*\n[^]*Last decision: Bo, 2 h ago\. Since your last decision here: 2 claims/,
    );
    assert.match(told({ last: LAST }), /Nothing was decided here, so what the draft said then is not known\./);
  });

  it('says that nobody has decided anything only where that is so', () => {
    assert.match(told({}), /not reviewed yet[^]*Nothing was decided yet\./);
    const hidden = told({ hidden: 1 });
    assert.match(
      hidden,
      /not reviewed by you yet[^]*You have decided nothing yet\.[^]*A decision of a colleague is hidden/,
    );
    assert.match(told({ hidden: 3 }), /3 decisions of colleagues are hidden until you have decided\./);
  });
});
