/**
 * Who a draft is about at the moment. Every mention draws attention to its person, a subject more than an object; attention
 * fades from sentence to sentence. A pronoun takes the person of its gender with the most of it.
 */
import type { PronounCase } from '../../lexicon/pronouns';
import type { Gender } from '../../entities/linked';
import { isSameList } from '../../text/perParagraph';

/** How a mention stands in its clause. */
export type Stand = 'speaker' | 'subject' | 'object' | 'oblique' | 'possessive';

/** Somebody in focus; `id` is an entity, or begins with `NAMELESS` for those without a name ("a neighbor"). */
interface Person {
  readonly id: string;
  gender: Gender | null;
  /** The gender is no more than a guess from pronouns near a name. */
  readonly guessed: boolean;
  /** Attention outside of quotations, and inside of them, when last mentioned. */
  outside: number;
  inside: number;
  /** When that was, counted through the draft. */
  sentence: number;
  paragraph: number;
}

/** Where a reading of the draft is, as far as what follows depends on it. Counts are from where it is. */
export interface FocusState {
  readonly people: readonly Readonly<Person>[];
  readonly voices: Voices;
}

type Voice = string | null;
type Voices = readonly [Voice, Voice, Voice, Voice, Voice, Voice, Voice];

export const NAMELESS = '?';

export interface Pronoun {
  readonly gender: Gender;
  readonly case: PronounCase;
  /** It speaks: "he said". */
  readonly speaks: boolean;
  /** First in its sentence but for small words. */
  readonly opens: boolean;
  readonly quoted: boolean;
  /** It follows a mention at once: "Ada Quill and her aides". */
  readonly joined: boolean;
}

/** What is known of somebody's gender. */
export interface Told {
  readonly gender: Gender | null;
  readonly guessed?: boolean | undefined;
}

export interface Candidate {
  readonly id: string;
  readonly strength: number;
  /** The draft tells the gender, and it is the pronoun's. */
  readonly known: boolean;
}

export class Focus {
  private people: Person[] = [];
  private sentence = 0;
  private paragraph = 0;
  /** Subject of the clause that is being read; null after a word that may begin another. */
  private clause: string | null = null;
  /** Subject of the sentence that is being read, and of the one before. */
  private subject: string | null = null;
  private before: string | null = null;
  /** Who reported in the last sentence, or was its subject. */
  private voice: string | null = null;
  /** Who reports, in the sentence that is being read; and who reported last of all. */
  private reporter: string | null = null;
  private speaker: string | null = null;
  /** Whoever was mentioned last in the sentence that is being read. */
  private latest: string | null = null;

  get lastSpeaker(): string | null {
    return this.speaker;
  }

  nextSentence(): void {
    this.sentence++;
    this.before = this.subject ?? this.before;
    this.voice = this.reporter ?? this.subject ?? this.voice;
    this.clause = this.subject = this.reporter = this.latest = null;
  }

  nextParagraph(): void {
    this.paragraph++;
  }

  state(): FocusState {
    const { sentence, paragraph, clause, subject, before, voice, reporter, speaker, latest } = this;
    const people = this.people.map((one): Person => {
      const { outside, inside } = this.left(one);
      // Of nothing nothing is left, however long ago it was.
      return sentence - one.sentence > FARTHEST && coarse(outside + inside) === 0
        ? { ...one, outside: 0, inside: 0, sentence: LONG_AGO, paragraph: 0 }
        : { ...one, sentence: one.sentence - sentence, paragraph: one.paragraph - paragraph };
    });
    return { people, voices: [clause, subject, before, voice, reporter, speaker, latest] };
  }

  resume({ people, voices }: FocusState): void {
    this.people = people.map((one) => ({ ...one }));
    [this.sentence, this.paragraph] = [0, 0];
    [this.clause, this.subject, this.before, this.voice, this.reporter, this.speaker, this.latest] = voices;
  }

  /** A word after which another clause may have begun. */
  breakClause(): void {
    this.clause = null;
  }

  /** `share` 0..1 lowers the draw of a mention that may be somebody else's. */
  mention(id: string, told: Told, stand: Stand, quoted: boolean, share = 1): void {
    const person = this.recall(id, told);
    this.fade(person);
    if (quoted) person.inside = Math.min(MOST, person.inside + DRAW[stand] * share);
    else person.outside = Math.min(MOST, person.outside + DRAW[stand] * share);
    if (quoted) return;
    this.latest = id;
    if (stand === 'subject' || stand === 'speaker') {
      this.clause = id;
      this.subject ??= id;
    }
    if (stand === 'speaker') this.reporter = this.speaker = id;
  }

  /** Someone who is about to be named as the subject of the sentence that is being read. */
  expect(id: string, told: Told): void {
    const person = this.recall(id, told);
    this.fade(person);
    person.outside = Math.min(MOST, person.outside + DRAW.subject);
    this.subject ??= id;
  }

  learn(id: string, gender: Gender): void {
    const person = this.people.find((known) => known.id === id);
    if (person) person.gender ??= gender;
  }

  /** Whoever the pronoun can stand for, strongest first. */
  candidates(pronoun: Pronoun): Candidate[] {
    const found: Candidate[] = [];
    for (const person of this.people) {
      if (!fits(person, pronoun.gender)) continue;
      const distance = this.sentence - person.sentence;
      const strength = this.strengthOf(person, pronoun);
      if (distance > FARTHEST || strength < WEAKEST) continue;
      const known = person.gender === pronoun.gender;
      found.push({ id: person.id, strength, known });
    }
    return found.sort((a, b) => b.strength - a.strength);
  }

  private strengthOf(person: Person, pronoun: Pronoun): number {
    const { id } = person;
    const { outside, inside } = this.left(person);
    let strength = pronoun.quoted ? 0.6 * outside + inside : outside + 0.3 * inside;
    if (person.gender === null) strength *= UNKNOWN;
    else if (person.gender !== pronoun.gender) strength *= DOUBTFUL;
    if (!pronoun.quoted) {
      if (id === this.subject) strength += pronoun.case === 'object' ? 0 : 0.6;
      if (id === this.reporter && pronoun.case !== 'object') strength += 1;
      if (this.subject === null && id === this.before && pronoun.opens) strength += 0.4;
      if (pronoun.speaks) strength += this.claimToWords(id);
      if (id === this.latest) strength += pronoun.joined ? 1.2 : 0.3;
    }
    if (pronoun.case === 'object' && id === this.clause) strength *= 0.15;
    if (pronoun.case === 'reflexive')
      strength = id === this.clause || id === this.subject ? strength + 2 : strength * 0.3;
    return strength;
  }

  /** "…," he said: who spoke last and was spoken of last speaks on; of two the one spoken of last, rather. */
  private claimToWords(id: string): number {
    const topic = this.reporter ?? this.subject ?? this.voice;
    if (id === this.speaker) return id === topic ? 2 : 0.6;
    return id === topic ? 1.3 : 0;
  }

  private recall(id: string, { gender, guessed }: Told): Person {
    const known = this.people.find((person) => person.id === id);
    if (known) {
      known.gender ??= gender;
      return known;
    }
    const { sentence, paragraph } = this;
    const person = { id, gender, guessed: guessed === true, outside: 0, inside: 0, sentence, paragraph };
    this.people.push(person);
    if (this.people.length > CROWD) this.forget();
    return person;
  }

  private fade(person: Person): void {
    const { outside, inside } = this.left(person);
    person.outside = coarse(outside);
    person.inside = coarse(inside);
    person.sentence = this.sentence;
    person.paragraph = this.paragraph;
  }

  /** What is left of somebody's attention. */
  private left({ outside, inside, sentence, paragraph }: Person): { outside: number; inside: number } {
    const by = FADE ** (this.sentence - sentence);
    const over = PARAGRAPH ** (this.paragraph - paragraph);
    return { outside: outside * by * over, inside: inside * by * over * over };
  }

  /** Drops whoever has the least attention: a crowd is bounded, and so is the time for a pronoun. */
  private forget(): void {
    const newest = this.people.pop()!;
    const left = (person: Person): number => {
      const { outside, inside } = this.left(person);
      return coarse(outside + inside);
    };
    this.people.sort((a, b) => left(b) - left(a));
    this.people[this.people.length - 1] = newest;
  }
}

/** Differences that mean nothing fade out for good, and what is read from there on is what it was before an edit. */
function coarse(attention: number): number {
  return Math.round(attention * GRAINS) / GRAINS;
}

const GRAINS = 2 ** 20;
/** In sentences. */
const LONG_AGO = -1000;

export function isSameState(a: FocusState, b: FocusState): boolean {
  return (
    isSameList(a.voices, b.voices) &&
    a.people.length === b.people.length &&
    a.people.every((one, i) => {
      const other = b.people[i]!;
      return (
        one.id === other.id &&
        one.gender === other.gender &&
        one.guessed === other.guessed &&
        one.outside === other.outside &&
        one.inside === other.inside &&
        one.sentence === other.sentence &&
        one.paragraph === other.paragraph
      );
    })
  );
}

function fits({ gender, guessed }: Person, pronoun: Gender): boolean {
  if (pronoun === 'they' || gender === 'they') return gender === pronoun;
  return gender === null || gender === pronoun || guessed;
}

const DRAW: Readonly<Record<Stand, number>> = { speaker: 1.2, subject: 1, object: 0.55, oblique: 0.4, possessive: 0.4 };
/** What is left of attention after a sentence, and on top of that after a paragraph. */
const FADE = 0.55;
const PARAGRAPH = 0.9;
/** Attention that no number of mentions exceeds: who was in every sentence yesterday gives way today. */
const MOST = 2;
/** People in focus at once. */
const CROWD = 12;
/** In sentences. */
const FARTHEST = 10;
const WEAKEST = 0.02;
/** For a gender that the draft does not tell. */
const UNKNOWN = 0.6;
/** For one that pronouns near the name seemed to tell otherwise. */
const DOUBTFUL = 0.3;
