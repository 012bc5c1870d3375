/**
 * Subtitles (.vtt, .srt) as running text: one cue a line, a new paragraph where another voice speaks. Each cue is marked with its time and its line
 * in the file, and with its speaker where a voice is named (`<v Ada Roe>`). Labels in plain words ("ROE: …") are left as they are.
 */
import * as l10n from '@vscode/l10n';
import { decodeHTML } from 'entities';
import type { SourceMark, SourceText } from '../../core/evidence/source';
import { type Cue, cuesOf } from './cues';
import { decodeText } from './encoding';
import { onlyFirst, type ReadLimits, Unreadable } from './limits';
import { withoutRepeats } from './rolling';

export function readVtt(bytes: Uint8Array, limits: ReadLimits): SourceText {
  return readCues(cuesOf(decodeText(bytes), false), limits);
}

export function readSrt(bytes: Uint8Array, limits: ReadLimits): SourceText {
  return readCues(cuesOf(decodeText(bytes), true), limits);
}

function readCues(all: Iterable<Cue>, { items }: ReadLimits): SourceText {
  const cues: Cue[] = [];
  let count = 0;
  let capped = false;
  for (const cue of all) {
    capped = count++ >= items;
    if (capped) break;
    if (cue.lines.length > 0) cues.push(cue);
  }
  if (count === 0)
    throw new Unreadable(
      l10n.t('holds no subtitles: no line in it tells a time, as “00:01:02.000 --> 00:01:04.000” does'),
    );
  const source = runningText(withoutRepeats(cues));
  return capped ? { ...source, capped: onlyFirst(items, 'cues') } : source;
}

function runningText(cues: readonly Cue[]): SourceText {
  const marks: SourceMark[] = [];
  let text = '';
  let speaking: string | null = null;
  for (const { start: time, lines } of cues) {
    let first = true;
    for (const { voice, words, line } of turnsOf(lines)) {
      if (words === '') continue;
      const changes = voice !== speaking;
      if (text !== '') text += changes ? '\n\n' : '\n';
      marks.push({ at: text.length, ...(first && { time }), line, ...(changes && { speaker: voice }) });
      text += words;
      speaking = voice;
      first = false;
    }
  }
  return { text, marks };
}

interface Turn {
  readonly voice: string | null;
  words: string;
  readonly line: number;
}

/** A tag of voice, with its classes and its name: `<v.loud Ada Roe>`, or its end. */
const VOICE = /<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>]{1,200})>|<\/v>/gi;
/** "<i>", "<00:00:01.500>", "<c.yellow>", "{\an8}" */
const TAG = /<\/?(?:[a-z]|\d\d:)[^<>]{0,200}>|\{\\[^{}]{0,100}\}/gi;
/** A line that begins a turn of its own within a cue: "- No.", ">> No.", "ROE: No." */
const OWN_LINE = /^(?:[-–—]\s?\S|>>|\p{Lu}[^:.!?]{0,40}:\s)/u;

/** The stretches of one cue that one voice speaks, each on a line. */
function turnsOf(lines: Cue['lines']): readonly Turn[] {
  const turns: Turn[] = [];
  let voice: string | null = null;
  for (const { line, words: written } of lines) {
    let from = 0;
    const add = (to: number) => {
      const words = plain(written.slice(from, to));
      const last = turns.at(-1);
      if (words === '') return;
      if (last?.voice === voice && !OWN_LINE.test(words)) last.words += ` ${words}`;
      else turns.push({ voice, words, line });
    };
    for (const { 0: tag, 1: name, index } of written.matchAll(VOICE)) {
      add(index);
      from = index + tag.length;
      voice = name === undefined ? null : plain(name) || null;
    }
    add(written.length);
  }
  return turns;
}

function plain(words: string): string {
  return decodeHTML(words.replace(TAG, ''))
    .replace(/[\u200E\u200F\u202A-\u202E\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
