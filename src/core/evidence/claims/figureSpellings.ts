/** The ways in which a source may write a figure, as words to search for: 2,500 is "2,500" and "2500", 12 is "12" and "twelve". */
import type { Amount, Value } from '../../analysis';
import { smallCardinals } from '../../lexicon/numbers';
import { monthNames, weekdayNames } from '../../lexicon/months';
import { foldWords } from '../words';

export function spellingsOf(value: Value): string[] {
  const written = [...new Set(writtenForms(value))].join(' ');
  return [...new Set(foldWords(written).map(({ text }) => text))];
}

function writtenForms(value: Value): string[] {
  switch (value.type) {
    case 'amount':
      return [...numberForms(value.part), ...amountForms(value)];
    case 'change':
      return [value.by, value.from, value.to].flatMap((part) => (part ? amountForms(part) : []));
    case 'moment': {
      const { year, month, day, weekday } = value;
      const named = [
        month === undefined ? '' : monthNames[month - 1]!,
        weekday === undefined ? '' : weekdayNames[weekday]!,
      ];
      return [...named, day ?? '', year ?? ''].map(String).filter(Boolean);
    }
  }
}

function amountForms({ low, high, part }: Amount): string[] {
  return part === undefined ? [low, high].flatMap((bound) => numberForms(bound ?? undefined)) : [];
}

function numberForms(value: number | undefined): string[] {
  if (value === undefined || !Number.isFinite(value)) return [];
  const size = Math.abs(value);
  const scale = [1e12, 1e9, 1e6].find((one) => size >= one);
  if (scale !== undefined) return [String(Number((size / scale).toPrecision(6)))];
  const word = Number.isInteger(size) ? smallCardinals[size] : undefined;
  return [
    size.toLocaleString('en-US', { maximumFractionDigits: 4 }),
    String(size),
    ...(word === undefined ? [] : [word]),
  ];
}
