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
