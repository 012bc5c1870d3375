/**
 * One pass over a draft, in reading order, that ties every pronoun and every definite description to the person or organization it
 * most likely stands for. It needs names and marks, not the quotes: speakers are resolved by it, so that a place has one answer.
 */
import type { Mention, Reference } from '../../analysis';
import type { Gender, Linked, TitleMention } from '../../entities/linked';
import { personNouns } from '../../lexicon/anaphora';
import { type PronounCase } from '../../lexicon/pronouns';
import { leadingWords } from '../../lexicon/cueWords';
import { genderedRoles } from '../../lexicon/honorifics';
import { quotingVerbs } from '../../lexicon/reportingVerbs';
import { roleHeads } from '../../lexicon/titles';
import { type Span, bySpan, firstAtOrAfter } from '../../span';
import { detached } from '../../text/detached';
import type { Draft } from '../../text/parsed';
import { isWithin } from '../../text/wide';
import { type Bearers, type Guess, indexBearers, indexRoles, type Roles } from './bearers';
import { type Bodies, indexBodies } from './bodies';
import type { Definite, Role } from './definites';
import { type Candidate, Focus, type FocusState, isSameState, NAMELESS, type Told } from './focus';
import { type Passage, isCapital, isClosed, isWord } from './passage';
import { type PlaceScan, CLITIC, articles, clauseStarts, pronounOf } from './places';
import { titleStart } from './speakerNames';
import { caseOf, speaksAt, standOf } from './stands';
import { trustPronoun } from './trust';

/** A pronoun inside a quotation: it waits until the paragraph has told who speaks. */
interface Deferred {
  /** Its token. */
  readonly at: number;
  readonly stretch: number;
  readonly candidates: readonly Candidate[];
}

/** Somebody who spoke in a paragraph, and where in the draft. */
interface Spoke {
  readonly start: number;
  readonly id: string;
}

/** Where a reading of the draft is: what is made of what follows depends on nothing else that was read before. */
export interface ReaderState {
  readonly focus: FocusState;
  readonly body: Reader['body'];
}

export function isSameReading(a: ReaderState, b: ReaderState): boolean {
  return a.body?.id === b.body?.id && a.body?.paragraph === b.body?.paragraph && isSameState(a.focus, b.focus);
}

/** Reads a draft paragraph by paragraph, from any on that it has the state of. */
export class Reader {
  private found: Reference[] = [];
  private resolved: Reference[] = [];
  private readonly focus = new Focus();
  #bearers: Bearers | undefined;
  #bodies: Bodies | undefined;
  private mention = 0;
  private title = 0;
  /** The person named last in this paragraph, and the token after the name. */
  private last: { readonly id: string; readonly to: number } | null = null;
  /** The organization that was the subject last, and where its paragraph starts. */
  body: { readonly id: string; readonly paragraph: number } | null = null;
  /** The token after whoever was mentioned last in this paragraph. */
  private placedTo = -1;
  private deferred: Deferred[] = [];
  /** Of the paragraph that is being read: where it starts in the draft, and its descriptions. */
  private base = 0;
  private definites: ReadonlyMap<number, Definite> = new Map();
  private spoke: Spoke[] = [];

  constructor(
    private readonly draft: Draft,
    private readonly linked: Linked,
    /** Once one has been asked for; those of the version of the draft before, where it has the same. */
    public roles?: Roles,
  ) {}

  private get bearers(): Bearers {
    this.roles ??= indexRoles(this.draft, this.linked);
    return (this.#bearers ??= indexBearers(this.draft, this.linked, this.roles));
  }

  get bodies(): Bodies {
    return (this.#bodies ??= indexBodies(this.draft, this.linked));
  }

  state(): ReaderState {
    return { focus: this.focus.state(), body: this.body };
  }

  /** What has been read since it was last asked: references in reading order, and with them the descriptions that have a name inside ("the Ohio governor"). */
  take(): { readonly found: readonly Reference[]; readonly resolved: readonly Reference[] } {
    const { found, resolved } = this;
    [this.found, this.resolved] = [[], []];
    return { found: found.sort(bySpan), resolved };
  }

  /** Goes on, or begins, with the paragraph that starts at an offset of the draft. */
  resume({ focus, body }: ReaderState, start: number): void {
    this.focus.resume(focus);
    this.body = body;
    this.mention = firstAtOrAfter(this.linked.mentions, start);
    this.title = firstAtOrAfter(this.linked.titles, start);
  }

  /** The next paragraph, which starts at an offset of the draft. */
  read({ passage, stops, definites }: PlaceScan, base: number): void {
    const { tokens, sentence } = passage;
    const { mentions } = this.linked;
    const floor = this.focus.lastSpeaker;
    this.focus.nextParagraph();
    this.begin(base, definites);
    let [at, next, within] = [0, 0, -1];
    while (at < tokens.length) {
      while (next < stops.length && stops[next]! < at) next++;
      while (this.mention < mentions.length && mentions[this.mention]!.end <= tokens[at]!.start + base) this.mention++;
      const name = mentions[this.mention];
      const stop = stops[next] ?? tokens.length;
      while (at < stop && !(name && tokens[at]!.end + base > name.start)) at++;
      if (at === tokens.length) break;
      for (; within < sentence[at]!; within++) this.focus.nextSentence();
      at = name && tokens[at]!.end + base > name.start ? this.readName(passage, at, name) : this.readWord(passage, at);
    }
    for (const pronoun of this.deferred) this.settleQuoted(passage, pronoun, floor);
  }

  private begin(base: number, definites: ReadonlyMap<number, Definite>): void {
    this.base = base;
    this.definites = definites;
    this.last = null;
    this.placedTo = -1;
    this.deferred = [];
    this.spoke = [];
  }

  describe(role: Role, start: number): Guess | null {
    return this.bearers.find(role, start) ?? this.bodies.find(role, start);
  }

  /** The token after the name that stands here. */
  private readName(passage: Passage, at: number, name: Mention): number {
    const to = this.endOf(passage, at, name);
    if (name.type === 'person') {
      this.place(passage, this.titledFrom(passage, at, name), to, name.entity, this.toldOf(name.entity));
      this.last = { id: name.entity, to };
    } else if (name.type === 'organization') this.placeBody(passage, at, to, name.entity);
    return to;
  }

  private endOf({ tokens }: Passage, at: number, { end }: Mention): number {
    let to = at + 1;
    while (to < tokens.length && tokens[to]!.start + this.base < end) to++;
    return to;
  }

  /** The draft's offsets of the tokens `from` up to but not including `to`. */
  private span({ tokens }: Passage, from: number, to: number): Span {
    return { start: tokens[from]!.start + this.base, end: tokens[to - 1]!.end + this.base };
  }

  /** The token at which the title right before a name starts, else the name's own: the "of" in a title leads to nobody. */
  private titledFrom({ tokens }: Passage, at: number, name: Mention): number {
    const start = titleStart(this.linked.titles, name);
    if (start === name.start) return at;
    let from = at;
    while (from > 0 && at - from < LONGEST_TITLE && tokens[from - 1]!.start + this.base >= start) from--;
    return from;
  }

  private place(passage: Passage, from: number, to: number, id: string, told: Told, share = 1): void {
    const stand = standOf(passage, from, to);
    const quoted = passage.stretch[from]! >= 0;
    this.focus.mention(id, told, stand, quoted, share);
    this.placedTo = to;
    if (stand === 'speaker' && !quoted) this.spoke.push({ start: this.span(passage, from, to).start, id });
  }

  private placeBody(passage: Passage, from: number, to: number, id: string): void {
    const stand = standOf(passage, from, to);
    if (passage.stretch[from]! < 0 && (stand === 'subject' || stand === 'speaker'))
      this.body = { id, paragraph: this.base };
  }

  /** Reads one word, or a whole description, and gives the token after it. */
  private readWord(passage: Passage, at: number): number {
    const low = passage.low[at]!;
    const pronoun = pronounOf(low);
    if (pronoun) this.readPronoun(passage, at, pronoun.gender, caseOf(passage, at, pronoun.case));
    else if (low === 'it') this.readIt(passage, at);
    else if (low === 'the') return this.readDescription(passage, at);
    else if (low === 'who') this.readWho(passage, at);
    if (clauseStarts.has(low)) this.focus.breakClause();
    if (articles.has(low)) this.readNameless(passage, at);
    return at + 1;
  }

  /** "Ada Quill, who said": the name right before. It is no reference of its own. */
  private readWho(passage: Passage, at: number): void {
    if (!this.last || at - this.last.to > 1 || (at > this.last.to && passage.low[at - 1] !== ',')) return;
    this.keep({ entity: this.last.id, sure: 0.95 }, passage, at, at + 1, false);
    this.place(passage, at, at + 1, this.last.id, this.toldOf(this.last.id), 0.3);
  }

  /** "The agency rose. It said …": only where it speaks, and the last body was a subject. */
  private readIt(passage: Passage, at: number): void {
    const { body } = this;
    if (!body || passage.stretch[at]! >= 0 || !quotingVerbs.has(passage.low[at + 1] ?? '')) return;
    if (!isWithin(this.draft.places, body.paragraph, this.base, RECENT)) return;
    this.keep({ entity: body.id, sure: 0.7 }, passage, at, at + 1);
  }

  private readPronoun(passage: Passage, at: number, gender: Gender, kind: PronounCase): void {
    const quoted = passage.stretch[at]! >= 0;
    if (!quoted) this.lookAhead(passage, at, gender);
    const speaks = kind === 'subject' && speaksAt(passage, at, at + 1);
    const opens = at === 0 || passage.sentence[at - 1] !== passage.sentence[at] || passage.low[at - 1] === ',';
    const joined = kind === 'possessive' && JOINTS.has(passage.low[at - 1] ?? '') && this.placedTo === at - 1;
    const candidates = this.focus.candidates({ gender, case: kind, speaks, opens, quoted, joined }).slice(0, MOST);
    if (quoted) {
      this.deferred.push({ at, stretch: passage.stretch[at]!, candidates });
      return;
    }
    const best = this.settle(passage, at, candidates);
    if (!best) return;
    if (gender !== 'they' && best.sure > LEARN) this.focus.learn(best.entity, gender);
    this.place(passage, at, at + 1, best.entity, { gender }, Math.max(0.5, best.sure));
  }

  /** "In her speech, Ada Quill said": a pronoun in what leads up to a sentence is its subject's, who is named after the comma. */
  private lookAhead(passage: Passage, at: number, gender: Gender): void {
    const { low, sentence, tokens } = passage;
    const { base } = this;
    let first = at;
    while (first > 0 && at - first < LEAD && sentence[first - 1] === sentence[at] && low[first - 1] !== ',') first--;
    if (!leadingWords.has(low[first]!) || (first > 0 && sentence[first - 1] === sentence[first])) return;
    let comma = at + 1;
    while (comma < tokens.length && comma - at < LEAD && low[comma] !== ',') comma++;
    if (low[comma] !== ',' || sentence[comma] !== sentence[at]) return;
    const { mentions, titles } = this.linked;
    for (let i = this.mention; i < mentions.length; i++) {
      const { start, entity } = mentions[i]!;
      if (start < tokens[comma]!.end + base) continue;
      if (start >= passage.text.length + base) return;
      const from = titleStart(titles, mentions[i]!);
      const told = this.toldOf(entity);
      const fits = told.gender === null || told.gender === gender;
      if (from - tokens[comma]!.end - base < 5 && this.isPerson(entity) && fits) this.focus.expect(entity, told);
      return;
    }
  }

  private settle(passage: Passage, at: number, candidates: readonly Candidate[]): Guess | null {
    const best = candidates[0];
    if (!best) return null;
    const sure = trustPronoun(candidates);
    if (best.id.startsWith(NAMELESS)) return { entity: best.id, sure };
    const guess = { entity: best.id, sure };
    this.keep(guess, passage, at, at + 1);
    return guess;
  }

  /** Inside a quotation "he" is hardly ever the one who speaks it. */
  private settleQuoted(passage: Passage, { at, stretch, candidates }: Deferred, floor: string | null): void {
    const speaker = this.speakerOf(passage, stretch) ?? floor;
    const others = candidates
      .map((one) => (one.id === speaker ? { ...one, strength: one.strength * OWN_WORDS } : one))
      .sort((a, b) => b.strength - a.strength);
    this.settle(passage, at, others);
  }

  /** Who speaks a stretch: the next one to, if near, else the last one before. */
  private speakerOf({ stretches }: Passage, stretch: number): string | null {
    const { base } = this;
    const { start, end } = stretches[stretch]!;
    const next = stretches[stretch + 1]?.start ?? Infinity;
    const first = firstAtOrAfter(this.spoke, end + base);
    const after = this.spoke[first];
    if (after && after.start - base < Math.min(next, end + NEAR)) return after.id;
    return this.spoke[firstAtOrAfter(this.spoke, start + base) - 1]?.id ?? after?.id ?? null;
  }

  private readDescription(passage: Passage, at: number): number {
    const description = this.definites.get(at);
    if (!description) return at + 1;
    const { head, introduces, role } = description;
    const { start } = this.span(passage, at, at + 1);
    const guess = this.beside(passage, description) ?? (introduces ? null : this.describe(role, start));
    const to = this.clear(passage, description);
    if (guess) this.keep(guess, passage, at, to ?? head + 1, to !== null);
    const person = guess ? this.isPerson(guess.entity) : isPerson(role.head);
    if (guess && !person) this.placeBody(passage, at, head + 1, guess.entity);
    // What is told of a body by another ("the agency of the agency") is one reference
    if (!person) return guess && to !== null ? to : at + 1;
    const gender = genderOf(role.head);
    if (guess) this.place(passage, at, head + 1, guess.entity, this.toldOf(guess.entity, gender), guess.sure);
    else this.place(passage, at, head + 1, NAMELESS + role.head, { gender });
    if (guess) this.last = { id: guess.entity, to: to ?? head + 1 };
    return to ?? at + 1;
  }

  /** Where a description ends that overlaps no name: before the names in its complement; null when one stands before its head. */
  private clear(passage: Passage, { from, head, to }: Definite): number | null {
    const { mentions } = this.linked;
    const { tokens } = passage;
    const whole = this.span(passage, from, to);
    for (let i = this.mention; i < mentions.length && mentions[i]!.start < whole.end; i++) {
      if (mentions[i]!.end <= whole.start) continue;
      return mentions[i]!.start < tokens[head]!.end + this.base ? null : head + 1;
    }
    return to;
  }

  /** "Ada Quill, the mayor of Orlen,": the title written here is its bearer's. "The widow of Sgt. Quill" is no sergeant. */
  private beside(passage: Passage, { from, head, to }: Definite): Guess | null {
    const { titles } = this.linked;
    const { start, end } = this.span(passage, from, to);
    while (this.title < titles.length && titles[this.title]!.end <= start) this.title++;
    const title: TitleMention | undefined = titles[this.title];
    const headEnd = this.span(passage, from, head + 1).end;
    const own = title && title.start < headEnd && (passage.low[head + 1] !== "'s" || title.end <= headEnd);
    return own && title.start >= start && title.start < end ? { entity: title.entity, sure: 0.95 } : null;
  }

  /** "a neighbor", "his lawyer": somebody without a name, unless the name follows or was just said. */
  private readNameless(passage: Passage, at: number): void {
    const { low, tokens } = passage;
    if (low[at - 1] === ',' || BE.has(low[at - 1] ?? '') || low[at - 1] === 'as') return;
    let head = -1;
    for (let i = at + 1; i < Math.min(tokens.length, at + 6) && isWord(passage, i) && !isClosed(low[i]!); i++) {
      if (isPerson(low[i]!)) head = i;
      else if (head >= 0 || isCapital(passage, i)) break;
    }
    if (head < 0 || this.named(passage, head + 1)) return;
    this.place(passage, at, head + 1, NAMELESS + low[head]!, { gender: genderOf(low[head]!) });
  }

  private named(passage: Passage, at: number): boolean {
    const after = passage.low[at] === ',' ? at + 1 : at;
    const { tokens } = passage;
    const { mentions } = this.linked;
    if (after >= tokens.length) return false;
    const start = tokens[after]!.start + this.base;
    for (let i = this.mention; i < mentions.length && mentions[i]!.start <= start; i++)
      if (mentions[i]!.end > start) return mentions[i]!.type === 'person';
    return isCapital(passage, after) && after === at;
  }

  private keep({ entity, sure }: Guess, passage: Passage, from: number, to: number, clear = true): void {
    if (sure < WORTH) return;
    const span = this.span(passage, from, to);
    const { start } = span;
    const end = span.end - (CLITIC.exec(passage.low[to - 1]!)?.[0].length ?? 0);
    const text = detached(this.draft.text.slice(start, end));
    const reference = { start, end, text, entity, confidence: round(sure) };
    this.resolved.push(reference);
    if (clear) this.found.push(reference);
  }

  private isPerson(entity: string): boolean {
    return this.linked.entities.get(entity)?.type === 'person';
  }

  private toldOf(id: string, otherwise: Gender | null = null): Told {
    const entity = this.linked.entities.get(id);
    return { gender: entity?.gender ?? otherwise, guessed: entity?.genderGuessed === true };
  }
}

/** Guesses that are wrong more often than this is right are not made. */
const WORTH = 0.5;
/** Candidates kept for a pronoun inside a quotation. */
const MOST = 4;
/** What is left of the strength of the speaker for a "he" in his own words. */
const OWN_WORDS = 0.1;
/** In code units between a quotation and who said it. */
const NEAR = 80;
const JOINTS = new Set(['and', 'or', 'with', 'plus']);
/** In tokens on either side of a pronoun: longer leads are sentences. */
const LEAD = 16;
/** In tokens. */
const LONGEST_TITLE = 12;
/** In code units: a body named further off is not "it" any more. */
const RECENT = 801;
/** From this on a pronoun tells the gender of who it stands for. */
const LEARN = 0.7;

const BE = new Set('is was are were be been being became become becoming'.split(' '));

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

function isPerson(head: string): boolean {
  return roleHeads.has(head) || personNouns.has(head);
}

function genderOf(head: string): Gender | null {
  return genderedRoles.get(head) ?? personNouns.get(head) ?? null;
}
