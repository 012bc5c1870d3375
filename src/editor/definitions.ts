/**
 * Who the words stand for, by the editor's own keys: "Go to Definition" on a name, a pronoun or a description goes to where the
 * person is introduced, "Go to References" lists every place that stands for them, "Rename Symbol" gives them another name.
 */
import {
  Disposable,
  languages,
  Location,
  workspace,
  type LocationLink,
  type Position,
  type TextDocument,
  type Uri,
} from 'vscode';
import { overlaps, type Span } from '../core/span';
import type { Desk, DraftView } from './desk';
import { documentOf, currentView } from './draftDocument';
import { introductionsOf, placesOf, whoAt, type Who } from './people';
import { registerRename } from './nameRename';
import { toOffset, toRange } from './positions';

/** Offered in the languages that drafts have had so far: where nothing is a draft, no menu gets an entry that finds nothing. */
export function provideDefinitions(desk: Desk): Disposable {
  const offered = new Map<string, Disposable>();
  const offer = (uri: Uri): void => {
    const document = documentOf(uri);
    if (document && desk.view(uri) && !offered.has(document.languageId))
      offered.set(document.languageId, register(desk, document.languageId));
  };
  workspace.textDocuments.forEach(({ uri }) => offer(uri));
  const following = Disposable.from(
    desk.onDidChange(offer),
    // A draft that is shown in another language is opened in it, and the desk has nothing new to tell of it.
    workspace.onDidOpenTextDocument(({ uri }) => offer(uri)),
  );
  return new Disposable(() => {
    Disposable.from(following, ...offered.values()).dispose();
  });
}

function register(desk: Desk, language: string): Disposable {
  return Disposable.from(
    registerRename(desk, language),
    languages.registerDefinitionProvider(language, {
      async provideDefinition(document, position) {
        const found = await whoIn(desk, document, position);
        return found && introductionsOf(found.view, found.who.entity).map((place) => link(document, found, place));
      },
    }),
    languages.registerReferenceProvider(language, {
      async provideReferences(document, position, { includeDeclaration }) {
        const found = await whoIn(desk, document, position);
        if (!found) return undefined;
        const { view, who } = found;
        const [introduction] = includeDeclaration ? [] : introductionsOf(view, who.entity);
        return placesOf(view, who.entity)
          .filter((place) => !introduction || !overlaps(place, introduction))
          .map((place) => new Location(document.uri, toRange(document, place)));
      },
    }),
  );
}

interface Found {
  readonly view: DraftView;
  readonly who: Who;
}

async function whoIn(desk: Desk, document: TextDocument, position: Position): Promise<Found | undefined> {
  const view = await currentView(desk, document);
  const who = view && whoAt(view, toOffset(document, position));
  return who && { view, who };
}

/** The paragraph around the place is what a peek on hovering shows of it. */
function link(document: TextDocument, { view, who }: Found, place: Span): LocationLink {
  const paragraph = view.analysis.paragraphs.find((candidate) => overlaps(candidate, place));
  return {
    originSelectionRange: toRange(document, who),
    targetUri: document.uri,
    targetRange: toRange(document, paragraph ?? place),
    targetSelectionRange: toRange(document, place),
  };
}
