import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardsAt, checkInert, hoversOn, linksOf, seen } from './cards';
import { openDraft, openFile, until, useStage, writeFile, type OpenDraft } from './drafts';

const STORY = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“We carried 14 people a night,” Fenwick said.

“The boat costs $2.3 million a year,” she said.

“Nobody asked the night nurses,” said Pell Arkwright, who works at the Saltmere hospital.
`;

const LATER = Array.from({ length: 6 }, (_, n) => `“The quay has ${n + 3} gates,” Fenwick said.\n\n`).join('');

const INTERVIEW = `The last night of the ferry

Oda Fenwick ran the night ferry of Brindle Quay for 20 years. She spoke to the Quay Mercury in her kitchen.

Q: What did it carry?

A: Nurses, mostly, and the mail.

Q: Do you miss it?

A: On Tuesdays.
`;

describe('who is who', () => {
  const stage = useStage();

  /** The words in a draft that locations or links point at. */
  function wordsOf(
    { document }: OpenDraft,
    places: readonly (vscode.Location | vscode.LocationLink)[] | undefined,
  ): string[] {
    return (places ?? []).map((place) =>
      document.getText('range' in place ? place.range : (place.targetSelectionRange ?? place.targetRange)),
    );
  }

  async function ask<T>(draft: OpenDraft, provider: string, words: string): Promise<T> {
    await draft.analysis();
    const position = draft.document.positionAt(draft.text.indexOf(words) + 1);
    return vscode.commands.executeCommand<T>(provider, draft.uri, position);
  }

  const definitions = (draft: OpenDraft, words: string) =>
    ask<(vscode.Location | vscode.LocationLink)[]>(draft, 'vscode.executeDefinitionProvider', words);
  const references = (draft: OpenDraft, words: string) =>
    ask<vscode.Location[]>(draft, 'vscode.executeReferenceProvider', words);

  describe('on a card', () => {
    it('lists what a person is quoted with, in reading order, with status, line and a link to the words', async () => {
      const draft = await openDraft(STORY);
      await draft.act('verify', '“We carried 14 people a night,”');
      const cards = await cardsAt(draft, 'Fenwick said.');
      const card = seen(cards);
      assert.match(card, /\*\*Oda Fenwick\*\*, Mayor/);
      const lines = card.split('\n').map((line) => line.trim());
      assert.deepEqual(
        lines.filter((line) => line.includes('· line')).map((line) => line.replace(' · probably', '')),
        [
          '$(circle-large-outline) The night ferry to Saltmere will stop on April 1 · line 3',
          '$(pass) “We carried 14 people a night,” · line 5',
          '$(circle-large-outline) “The boat costs $2.3 million a year,” · line 7',
        ],
      );
      assert.match(card, /2 quotes and 1 in reported speech/);
      const { claim } = await draft.claim('“We carried 14 people a night,”');
      const refs = linksOf(cards).map(({ argument }) => argument as { claim?: string });
      assert.ok(refs.some((ref) => ref.claim === claim.id));
    });

    it('says the same where the name stands first, and is a claim itself', async () => {
      const draft = await openDraft(STORY);
      const card = seen(await cardsAt(draft, 'Oda Fenwick'));
      assert.match(card, /2 quotes and 1 in reported speech/);
      assert.match(card, /Show quotes by Oda Fenwick/);
    });

    it('shows a few quotes of many and counts the others', async () => {
      const draft = await openDraft(`${STORY}\n${LATER}`);
      const card = seen(await cardsAt(draft, 'Fenwick said.'));
      assert.equal(card.match(/· line \d+/g)?.length, 5);
      assert.match(card, /8 quotes and 1 in reported speech/);
      assert.match(card, /and 4 more/);
    });

    it('tells whom a pronoun stands for, with "probably" below the bound that is set', async () => {
      const draft = await openDraft(STORY);
      await stage.configure('speakers.probablyBelow', 1);
      assert.match(
        seen(await cardsAt(draft, 'she said')),
        /probably \*\*Oda Fenwick\*\*, Mayor\s+_“she” here, \d+% sure_/,
      );
      await stage.configure('speakers.probablyBelow', 0);
      const card = seen(await cardsAt(draft, 'she said'));
      assert.match(card, /\*\*Oda Fenwick\*\*/);
      assert.doesNotMatch(card, /probably/);
    });

    it('leads to the quotes of the speaker in the Claims view', async () => {
      const draft = await openDraft(STORY);
      const links = linksOf(await cardsAt(draft, 'Pell Arkwright'));
      const link = links.find(({ command }) => command === 'copydesk.quotes.by');
      assert.deepEqual(link?.argument, { draft: draft.uri.toString(), speaker: 'Pell Arkwright' });
      await vscode.commands.executeCommand(link.command, link.argument);
      await vscode.commands.executeCommand('copydesk.claims.clearFilter');
    });

    it('shows hostile quotes as the text they are', async () => {
      const hostile = '[here](command:workbench.action.quit) <b>bold</b> $(zap) `code` ![p](https://spy.example/p.png)';
      const draft = await openDraft(STORY.replace('We carried 14 people a night', hostile));
      const cards = await cardsAt(draft, 'Fenwick said.');
      assert.ok(seen(cards).includes('[here](command'));
      cards.forEach(checkInert);
    });

    it('quotes nobody who only stands in the draft', async () => {
      const draft = await openDraft(STORY);
      assert.doesNotMatch(seen(await cardsAt(draft, 'Saltmere will')), /quote|Show quotes by/);
    });
  });

  describe('by the editor’s own keys', () => {
    it('goes from a pronoun and from a surname to the first full mention', async () => {
      const draft = await openDraft(STORY);
      for (const words of ['she said', 'Fenwick said.'])
        assert.deepEqual(wordsOf(draft, await definitions(draft, words)), ['Oda Fenwick'], words);
    });

    it('goes there from a role and a pronoun in the running text, and counts them among the places', async () => {
      const draft = await openDraft(`${STORY}\nThe mayor lives on the quay. Her boat is old.\n`);
      for (const words of ['The mayor lives', 'Her boat'])
        assert.deepEqual(wordsOf(draft, await definitions(draft, words)), ['Oda Fenwick'], words);
      const places = wordsOf(draft, await references(draft, 'Oda Fenwick'));
      assert.deepEqual(places, ['Oda Fenwick', 'Fenwick', 'she', 'The mayor', 'Her']);
      assert.match(
        seen(await cardsAt(draft, 'The mayor lives')),
        /\*\*Oda Fenwick\*\*, Mayor\s+_“The mayor” here, \d+% sure_/,
      );
    });

    it('passes the headline by', async () => {
      const draft = await openDraft(`Pell Arkwright asks for the ferry\n\n${STORY}`);
      const [place] = await definitions(draft, 'Pell Arkwright');
      const { start } = (place as vscode.LocationLink).targetSelectionRange ?? (place as vscode.Location).range;
      assert.equal(draft.document.offsetAt(start), draft.text.lastIndexOf('Pell Arkwright'));
    });

    it('adds the place of a title that is not told where the person is introduced', async () => {
      const draft = await openDraft(
        'Board meets\n\nBRINDLE QUAY, March 3 — Jun Ostrova came late.\n\n“The boat stays,” Mayor Ostrova said.\n',
      );
      assert.deepEqual(wordsOf(draft, await definitions(draft, 'Ostrova said')), ['Jun Ostrova', 'Mayor']);
    });

    it('lists every place that stands for the person, names and pronouns', async () => {
      const draft = await openDraft(STORY);
      for (const words of ['Oda Fenwick', 'Fenwick said.', 'she said'])
        assert.deepEqual(wordsOf(draft, await references(draft, words)), ['Oda Fenwick', 'Fenwick', 'she'], words);
    });

    it('finds nothing on plain words, and nothing in a file that is no draft', async () => {
      const draft = await openDraft(STORY);
      assert.deepEqual(await definitions(draft, 'works at the'), []);
      assert.deepEqual(await references(draft, 'works at the'), []);
      const uri = await writeFile('Oda Fenwick said so.\nFenwick said more.\n', 'list.json');
      const { document } = await openFile(uri);
      const found = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeDefinitionProvider',
        uri,
        document.positionAt(25),
      );
      assert.deepEqual(found, []);
      assert.deepEqual(await hoversOn(document, document.positionAt(25)), []);
    });

    it('answers in whatever language the draft is shown', async () => {
      const draft = await openDraft(STORY);
      await vscode.commands.executeCommand('copydesk.review.start');
      assert.deepEqual(wordsOf(draft, await definitions(draft, 'she said')), ['Oda Fenwick']);
      await vscode.languages.setTextDocumentLanguage(draft.document, 'ini');
      await until('it is shown so', () => draft.document.languageId === 'ini');
      assert.deepEqual(wordsOf(draft, await definitions(draft, 'she said')), ['Oda Fenwick']);
    });

    it('answers for the words as they are after an edit', async () => {
      const draft = await openDraft(STORY);
      await draft.analysis();
      await draft.replace('“We carried', 'The vote was close.\n\n“We carried');
      assert.deepEqual(wordsOf(draft, await definitions(draft, 'she said')), ['Oda Fenwick']);
    });
  });

  describe('on command', () => {
    const said: string[] = [];
    beforeEach(() => {
      said.length = 0;
      stage.stub(vscode.window, 'setStatusBarMessage', (words: string) => {
        said.push(words);
        return new vscode.Disposable(() => undefined);
      });
    });

    it('says so when nobody is known for the words', async () => {
      const draft = await openDraft(STORY);
      await draft.putCursor('works at');
      await vscode.commands.executeCommand('copydesk.who.peek');
      await until('an answer', () => said.includes('$(question) Nobody is known for “works”.'));
    });

    it('says so on the very words that introduce somebody', async () => {
      const draft = await openDraft(STORY);
      await draft.putCursor('Oda Fenwick');
      await vscode.commands.executeCommand('copydesk.who.peek');
      await until('an answer', () => said.includes('$(person) Oda Fenwick is introduced here: Mayor.'));
    });

    it('says so when nobody is quoted, and when somebody is named for every quote', async () => {
      await stage.configure('speakers.probablyBelow', 0);
      const draft = await openDraft(STORY);
      await draft.analysis();
      await vscode.commands.executeCommand('copydesk.quotes.nobody');
      await until('an answer', () => said.includes('$(check-all) Somebody is named for every quote.'));
      await openDraft('Brindle Quay\n\nThe gate is green.\n');
      await vscode.commands.executeCommand('copydesk.quotes.nobody');
      await until('an answer', () => said.includes('$(check-all) Nobody is quoted in this draft.'));
      await vscode.commands.executeCommand('copydesk.quotes.by');
      await until('an answer', () => said.includes('$(quote) Nobody is quoted in this draft.'));
    });

    it('asks for no name beside the questions of an interview', async () => {
      await stage.configure('speakers.probablyBelow', 0);
      const draft = await openDraft(INTERVIEW);
      const { speaker } = (await draft.claim('What did it carry?')).claim;
      assert.equal(speaker, undefined);
      await vscode.commands.executeCommand('copydesk.quotes.nobody');
      await until('an answer', () => said.includes('$(check-all) Somebody is named for every quote.'));
    });

    it('tells what is missing when no draft is open', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const name of ['who.peek', 'quotes.by', 'quotes.nobody']) {
        await vscode.commands.executeCommand(`copydesk.${name}`);
        assert.match(stage.takeWarnings()[0] ?? '', /Open a draft first/, name);
      }
    });

    it('tells that nobody is named for a row of the list that has no speaker', async () => {
      const draft = await openDraft(STORY);
      const { claim } = await draft.claim('$2.3 million a year').catch(() => draft.claim('$2.3 million'));
      await vscode.commands.executeCommand('copydesk.quotes.bySpeaker', {
        draft: draft.uri.toString(),
        claim: claim.id,
      });
      assert.match(stage.takeWarnings()[0] ?? '', /Nobody is named for this claim/);
    });
  });
});
