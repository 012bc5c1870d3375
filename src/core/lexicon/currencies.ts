/**
 * Money: signs, codes and names. Codes from ISO 4217; signs and local prefixes as national newspapers write them
 * (Sh in East Africa, N in Nigeria, R in South Africa, P in the Philippines, Tk in Bangladesh, RM in Malaysia, Rp in Indonesia).
 */

export const currencySigns = [
  '$',
  '£',
  '€',
  '¥',
  '₹',
  '₦',
  '₽',
  '₩',
  '₺',
  '₪',
  '₫',
  '฿',
  '₱',
  '₴',
  '₵',
  '₸',
  '₡',
  '₲',
  '﷼',
  '¢',
] as const;

/** Letters that join a sign: "US$3m", "A$12", "R$5". */
export const signPrefixes = ['US', 'AU', 'CA', 'NZ', 'HK', 'NT', 'TT', 'Z', 'A', 'C', 'S', 'R', 'J', 'E'] as const;

/** Written before the figure, with or without a space. Case matters. */
// prettier-ignore
export const currencyCodes = [
  'USD', 'EUR', 'GBP', 'JPY', 'CNY', 'RMB', 'CHF', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'INR', 'PKR', 'BDT', 'LKR', 'NPR', 'NGN', 'KES', 'UGX',
  'TZS', 'GHS', 'ZAR', 'EGP', 'ETB', 'XAF', 'XOF', 'BRL', 'MXN', 'ARS', 'CLP', 'COP', 'PEN', 'IDR', 'MYR', 'PHP', 'THB', 'VND', 'KRW', 'TWD',
  'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON', 'TRY', 'RUB', 'UAH', 'ILS', 'SAR', 'AED', 'QAR', 'KWD', 'IQD', 'KSh', 'Ksh', 'USh', 'Ush', 'TSh',
  'Sh', 'Shs', 'Rs', 'Re', 'Tk', 'RM', 'Rp', 'CFA', 'QR', 'GH¢', 'GH₵', 'Br', 'Dh', 'Dhs', 'Kr', 'Fr', 'SFr',
] as const;

/** One letter glued to the digits: "N5 billion", "R500", "P10 million". */
export const gluedCodes = ['N', 'R', 'P', 'K'] as const;

/** Names after the figure; the plural is made by -s unless it is listed. */
// prettier-ignore
export const currencyNames = [
  'dollar', 'euro', 'cent', 'pence', 'penny', 'pound sterling', 'pounds sterling', 'yen', 'yuan', 'renminbi', 'rupee', 'rupiah', 'ruble', 'rouble',
  'peso', 'naira', 'shilling', 'rand', 'franc', 'krona', 'kronor', 'krone', 'kroner', 'lira', 'shekel', 'dirham', 'dinar', 'riyal', 'rial', 'ringgit',
  'baht', 'taka', 'cedi', 'kwacha', 'birr', 'reais', 'zloty', 'forint', 'hryvnia', 'tenge', 'bolivar', 'quid', 'bitcoin',
] as const;

/** Before the name of the currency: "Canadian dollars". */
// prettier-ignore
export const moneyNations = [
  'U.S.', 'US', 'American', 'Canadian', 'Australian', 'Hong Kong', 'Singapore', 'New Zealand', 'British', 'Swiss', 'Indian', 'Pakistani', 'Kenyan', 'Ugandan',
  'Tanzanian', 'Egyptian', 'Mexican', 'Jamaican', 'Iraqi', 'Kuwaiti', 'Turkish', 'Chinese', 'Japanese', 'Swedish', 'Norwegian', 'Danish', 'Philippine', 'Argentine',
] as const;

/** What a price is for: "$15 an hour". */
// prettier-ignore
export const perUnits = [
  'hour', 'day', 'night', 'week', 'month', 'year', 'barrel', 'gallon', 'litre', 'liter', 'ton', 'tonne', 'ounce', 'pound', 'kilo', 'kilogram', 'share', 'person', 'head',
  'vote', 'ticket', 'bushel', 'acre', 'student', 'household', 'family', 'capita', 'mile', 'kilowatt-hour', 'megawatt-hour', 'square foot', 'square meter', 'square metre', 'piece',
] as const;

/**
 * What a sign, a code or a name stands for: ISO 4217, or a name of its own where several nations use it and the draft does not say which ("Rs 500",
 * "12 pesos"). "$" stays "$".
 */
// prettier-ignore
export const currencyIds: Readonly<Record<string, string>> = {
  $: '$', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₹': 'INR', '₦': 'NGN', '₽': 'RUB', '₩': 'KRW', '₺': 'TRY', '₪': 'ILS', '₫': 'VND', '฿': 'THB', '₱': 'PHP',
  '₴': 'UAH', '₵': 'GHS', '₸': 'KZT', '₡': 'CRC', '₲': 'PYG', '﷼': 'IRR', '¢': '$',
  US$: 'USD', AU$: 'AUD', A$: 'AUD', CA$: 'CAD', C$: 'CAD', NZ$: 'NZD', HK$: 'HKD', NT$: 'TWD', TT$: 'TTD', Z$: 'ZWL', S$: 'SGD', R$: 'BRL', J$: 'JMD', E$: 'XCD',
  RMB: 'CNY', KSh: 'KES', Ksh: 'KES', USh: 'UGX', Ush: 'UGX', TSh: 'TZS', Sh: 'shilling', Shs: 'shilling', Rs: 'rupee', Re: 'rupee', Tk: 'BDT', RM: 'MYR', Rp: 'IDR',
  CFA: 'XOF', QR: 'QAR', 'GH¢': 'GHS', 'GH₵': 'GHS', Br: 'ETB', Dh: 'dirham', Dhs: 'dirham', Kr: 'krone', Fr: 'franc', SFr: 'CHF', N: 'NGN', R: 'ZAR', P: 'PHP', K: 'kwacha',
  dollar: '$', euro: 'EUR', cent: '$', pence: 'GBP', penny: 'GBP', pound: 'GBP', 'pound sterling': 'GBP', 'pounds sterling': 'GBP', quid: 'GBP', yen: 'JPY',
  yuan: 'CNY', renminbi: 'CNY', rupiah: 'IDR', ruble: 'RUB', rouble: 'RUB', naira: 'NGN', rand: 'ZAR', shekel: 'ILS', riyal: 'riyal', rial: 'IRR', ringgit: 'MYR', baht: 'THB',
  taka: 'BDT', cedi: 'GHS', birr: 'ETB', reais: 'BRL', zloty: 'PLN', forint: 'HUF', hryvnia: 'UAH', tenge: 'KZT', bitcoin: 'BTC', krona: 'krona', kronor: 'krona',
  krone: 'krone', kroner: 'krone', lira: 'TRY',
};

/** A hundredth of it is meant. */
export const hundredths: ReadonlySet<string> = new Set(['¢', 'cent', 'pence', 'penny']);

/** "Canadian dollars": what the nation makes of the name. */
// prettier-ignore
export const nationalCurrencies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    'u.s.': 'USD', us: 'USD', american: 'USD', canadian: 'CAD', australian: 'AUD', 'hong kong': 'HKD', singapore: 'SGD', 'new zealand': 'NZD', jamaican: 'JMD',
  },
  pound: { british: 'GBP', egyptian: 'EGP' },
  franc: { swiss: 'CHF' },
  rupee: { indian: 'INR', pakistani: 'PKR' },
  shilling: { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS' },
  peso: { mexican: 'MXN', philippine: 'PHP', argentine: 'ARS' },
  dinar: { iraqi: 'IQD', kuwaiti: 'KWD' },
  lira: { turkish: 'TRY' },
  krona: { swedish: 'SEK' },
  kronor: { swedish: 'SEK' },
  krone: { norwegian: 'NOK', danish: 'DKK' },
  kroner: { norwegian: 'NOK', danish: 'DKK' },
  yuan: { chinese: 'CNY' },
  yen: { japanese: 'JPY' },
};
