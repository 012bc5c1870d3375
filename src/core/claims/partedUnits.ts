/** Measures that copy tells parts of: "half a point", "a quarter of a mile", "a third of a cent". Times are none: "half an hour" is told, not changed by. */
import { currencyNames } from '../lexicon/currencies';
import { unitNames, units } from '../lexicon/unitTable';
import { RIGHT, oneOf } from './grammar';

const names = [...unitNames].flatMap(([name, id]) =>
  /^[a-z -]{3,}$/.test(name) && units.get(id)!.dimension !== 'time' ? [name] : [],
);

export const CURRENCY = `${oneOf(currencyNames)}${RIGHT}`;
export const PARTED_UNIT = `(?:point${RIGHT}|${oneOf(names)}${RIGHT}|${CURRENCY})`;
