/** One outcome for people to look at: what was decided on, what stood there before the step, where the decision is now. */
import type { Moment } from './replay';
import { asOneEdit } from './histories';

export function describeMoment({ draft, before, review, step, id, truth, outcome }: Moment): string {
  const on = review.claims.find(({ decision }) => decision?.id === id);
  const anchor = (on?.decision ?? review.orphans.find((orphan) => orphan.id === id))?.anchor;
  const { text } = draft;
  const lines = [
    `${outcome}: ${id} ${truth.kind} «${truth.words}»`,
    `  in       «${cut(truth.sentence)}»`,
    `  step     ${step.report}: ${describeChange(before, text)}`,
  ];
  if (anchor)
    lines.push(
      `  anchor   ${anchor.start}..${anchor.end}${anchor.repeated ? ' repeated' : ''}${anchor.cuts ? ` ${JSON.stringify(anchor.cuts)}` : ''}`,
      `  around   «${line(anchor.prefix)}» … «${line(anchor.suffix)}»`,
    );
  if (on) {
    const { start, end, sentence, kind } = on.claim;
    lines.push(
      `  now on   ${on.reason ?? 'sure'} ${start}..${end} ${kind} «${text.slice(start, end)}»`,
      `  there    «${line(text.slice(Math.max(0, sentence.start - 64), sentence.start))}» [${cut(line(text.slice(sentence.start, sentence.end)))}] «${line(text.slice(sentence.end, sentence.end + 64))}»`,
    );
  }
  const at = draft.ids.indexOf(truth.letters[0] ?? 0);
  lines.push(
    at < 0
      ? '  its words are gone'
      : `  its words ${at} «${line(text.slice(Math.max(0, at - 100), at))}¦${line(text.slice(at, at + 100))}»`,
  );
  return lines.join('\n');
}

function describeChange(before: string, after: string): string {
  const track = (text: string) => ({ text, ids: [] });
  const [edit] = asOneEdit(track(before), track(after));
  if (!edit) return 'nothing';
  return `${edit.start}..${edit.end} «${cut(line(before.slice(edit.start, edit.end)))}» → «${cut(line(edit.by.text))}»`;
}

function line(text: string): string {
  return text.replace(/\r/g, '␍').replace(/\n/g, '⏎');
}

function cut(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 140)} … ${text.slice(-140)}`;
}
