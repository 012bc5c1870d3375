/**
 * What a reviewer said of words in this workspace: "not a name", "is a place". Kept in the workspace's own state, written before
 * it is shown. What cannot be read there is put aside before anything is written over it.
 */
import { EventEmitter, type Disposable, type Event, type Memento } from 'vscode';
import type { EntityType } from '../../core/analysis';
import type { HouseNames } from '../../core/names/houseNames';
import { NAME_TYPES } from '../../core/names/types';
import { plainName } from '../../core/names/words';
import type { Log } from '../log';

export type Choice = EntityType | 'not';

export interface NameChoices extends Disposable {
  /** What was said of exactly these words. */
  choiceOf(words: string): Choice | undefined;
  /** Resolves when it is stored; undefined takes it back. */
  choose(words: string, choice: Choice | undefined): Promise<void>;
  /** All of them, as the analysis takes them. */
  names(): HouseNames;
  readonly onDidChange: Event<void>;
}

const RECORD = 'copydesk.names.choices';
const ASIDE = 'copydesk.aside:names.choices';

interface Stored {
  readonly schema: 1;
  /** Words as they were written → what was said of them. */
  readonly choices: Readonly<Record<string, Choice>>;
}

export function createNameChoices(state: Memento, log: Log): NameChoices {
  const changed = new EventEmitter<void>();
  let choices = new Map<string, { readonly words: string; readonly choice: Choice }>();
  let aside: Promise<void> = Promise.resolve();
  const stored = state.get<unknown>(RECORD);
  if (isStored(stored)) {
    for (const [words, choice] of Object.entries(stored.choices))
      if (isChoice(choice)) choices.set(plainName(words), { words, choice });
  } else if (stored !== undefined) {
    log.warn('What was said of names in this workspace could not be read. It is kept aside.');
    aside = Promise.resolve(state.update(ASIDE, stored));
    aside.catch((error: unknown) => log.error(`It could not be kept aside: ${String(error)}`));
  }
  let last: Promise<void> = Promise.resolve();

  async function write(words: string, choice: Choice | undefined): Promise<void> {
    const next = new Map(choices);
    next.delete(plainName(words));
    if (choice) next.set(plainName(words), { words, choice });
    const record: Stored = {
      schema: 1,
      choices: Object.fromEntries([...next.values()].map((one) => [one.words, one.choice])),
    };
    await state.update(RECORD, next.size > 0 ? record : undefined);
    choices = next;
    changed.fire();
  }

  return {
    choiceOf: (words) => choices.get(plainName(words))?.choice,
    choose(words, choice) {
      // Nothing is written over what is not kept aside yet.
      const turn = last.then(() => aside).then(() => write(words, choice));
      last = turn.catch(() => undefined);
      return turn;
    },
    names() {
      const all = [...choices.values()];
      return {
        is: all.flatMap(({ words, choice }) => (choice === 'not' ? [] : [{ forms: [words], type: choice }])),
        not: all.flatMap(({ words, choice }) => (choice === 'not' ? [words] : [])),
      };
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

function isStored(value: unknown): value is Stored {
  const { schema, choices } = (value ?? {}) as Partial<Stored>;
  return schema === 1 && typeof choices === 'object' && (choices as unknown) !== null;
}

function isChoice(value: unknown): value is Choice {
  return value === 'not' || (NAME_TYPES as readonly unknown[]).includes(value);
}
