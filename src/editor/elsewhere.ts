/**
 * Where else in the workspace somebody is named, and who a bare surname probably is. It knows what the survey of the drafts has read and
 * reads nothing itself; what it worked out is kept until a name changes, here or elsewhere.
 */
import { Disposable, EventEmitter, Uri, type Event } from 'vscode';
import type { DraftPlace } from '../core/entities/acrossDrafts';
import type { Compared, compareDrafts } from './compareDrafts';
import type { Desk, DraftView } from './desk';
import { namesIn, type DraftNames, type KnownName } from './draftNames';
import type { DraftSurvey } from './draftSurvey';

/** Somebody in another draft. */
export interface Elsewhere extends KnownName {
  readonly uri: Uri;
}

/** Who a name in part may be, by another draft. */
export interface Likely {
  readonly name: string;
  readonly sure: 'probably' | 'perhaps';
  readonly at: Elsewhere;
}

export interface OtherDrafts extends Disposable {
  /** Drafts were read or let go, or a name in one of them changed. */
  readonly onDidChange: Event<void>;
  /** The same one in other drafts, in the order of the drafts. */
  alsoIn(view: DraftView, entity: string): readonly Elsewhere[];
  likely(view: DraftView, entity: string): Likely | undefined;
  /** Reads the drafts that have not been read, or changed. */
  look(): void;
}

/** From here on a guess is told as probable; below it is told as possible. */
const PROBABLE = 0.6;
/** Drafts whose results are kept. */
const KEPT = 4;

interface Answer extends Compared {
  /** The names it rests on. */
  readonly basis: string;
}

const NOTHING: Compared = { alsoIn: new Map(), likely: new Map() };

export function createOtherDrafts(desk: Desk, survey: DraftSurvey): OtherDrafts {
  const changed = new EventEmitter<void>();
  const answers = new Map<string, Answer>();
  const editionOf = createEditions();
  let read: ReadonlyMap<string, DraftNames> | undefined;
  let told = '';
  let compare: typeof compareDrafts | undefined;
  let loading: Promise<void> | undefined;

  function names(): ReadonlyMap<string, DraftNames> {
    return (read ??= new Map(survey.names().map((one) => [one.draft, one])));
  }

  function ask(view: DraftView): Compared {
    if (!compare) return NOTHING;
    const key = view.uri.toString();
    const here = names().get(key);
    const own = here?.analysis === view.analysis ? here : namesIn(key, view.analysis);
    const others = [...names().values()].filter(({ draft }) => draft !== key);
    const basis = [own, ...others].map(editionOf).join(' ');
    const known = answers.get(key);
    if (known?.basis === basis) return known;
    const answer = { basis, ...compare(own, others) };
    answers.delete(key);
    answers.set(key, answer);
    for (const oldest of [...answers.keys()].slice(0, -KEPT)) answers.delete(oldest);
    return answer;
  }

  function describe({ draft, entity }: DraftPlace): Elsewhere[] {
    const known = names().get(draft)?.known.get(entity);
    return known ? [{ ...known, uri: Uri.parse(draft, true) }] : [];
  }

  function update(): void {
    read = undefined;
    const now = [...names().values()].map(editionOf).join(' ');
    if (now === told) return;
    told = now;
    if (names().size > 1) load();
    changed.fire();
  }

  function load(): void {
    loading ??= import('./compareDrafts').then((loaded) => {
      compare = loaded.compareDrafts;
      changed.fire();
    });
  }

  const following = [survey.onDidChange(update), desk.onDidChange(() => (read = undefined))];
  return {
    onDidChange: changed.event,
    alsoIn: (view, entity) => (ask(view).alsoIn.get(entity) ?? []).flatMap(describe),
    likely(view, entity) {
      const found = ask(view).likely.get(entity);
      const [at] = found ? describe(found.at) : [];
      return found && at && { name: found.name, sure: found.confidence < PROBABLE ? 'perhaps' : 'probably', at };
    },
    look: () => void survey.refresh(),
    dispose() {
      Disposable.from(changed, ...following).dispose();
    },
  };
}

/** A name for each set of names a draft has had: the same as long as they are the same, however much is typed around them. */
function createEditions(): (names: DraftNames) => string {
  const editions = new Map<string, { readonly content: string; readonly edition: string }>();
  const known = new WeakMap<DraftNames, string>();
  let count = 0;
  return (names) => {
    let edition = known.get(names);
    if (edition === undefined) {
      const content = JSON.stringify(names.entities);
      const last = editions.get(names.draft);
      edition = last?.content === content ? last.edition : String(++count);
      editions.set(names.draft, { content, edition });
      known.set(names, edition);
    }
    return edition;
  };
}
