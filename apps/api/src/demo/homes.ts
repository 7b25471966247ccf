import { countryName } from '@roundtable/domain/countries'

/** Where the invented people of a region come from, in turn. Nobody of them speaks for a real government. */
const homes: Readonly<Record<string, string>> = {
  'West Africa': 'GH SN NG GM SL TG',
  'East Africa': 'KE ET UG TZ SO BI',
  'Southern Africa': 'ZM MW BW LS NA MZ',
  'Arab States': 'MA JO EG TN MR YE',
  'South Asia': 'BD NP LK BT PK MV',
  'East Asia': 'JP CN KR MN',
  'South-East Asia': 'PH KH VN ID LA TL',
  Pacific: 'TO FJ WS KI SB TV',
  Europe: 'NO PT RO CH EE',
  'Central Asia and the Caucasus': 'KG UZ GE AM TJ',
  'Latin America': 'PE PY CO BO CR',
  Caribbean: 'JM HT TT BB BZ',
}

/** Languages of the region that are spoken beside English. */
const spoken: Readonly<Record<string, string>> = {
  'West Africa': 'fr',
  'East Africa': 'sw',
  'Southern Africa': 'pt',
  'Arab States': 'ar fr',
  'South Asia': 'hi',
  'East Asia': 'zh',
  'South-East Asia': 'vi',
  Pacific: 'to',
  Europe: 'fr de',
  'Central Asia and the Caucasus': 'ru',
  'Latin America': 'es',
  Caribbean: 'fr',
}

/** Where somebody of the region who takes part from home sits. */
const zones: Readonly<Record<string, string>> = {
  'West Africa': 'Africa/Accra',
  'East Africa': 'Africa/Nairobi',
  'Southern Africa': 'Africa/Lusaka',
  'Arab States': 'Africa/Tunis',
  'South Asia': 'Asia/Dhaka',
  'East Asia': 'Asia/Tokyo',
  'South-East Asia': 'Asia/Manila',
  Pacific: 'Pacific/Fiji',
  Europe: 'Europe/Lisbon',
  'Central Asia and the Caucasus': 'Asia/Bishkek',
  'Latin America': 'America/Lima',
  Caribbean: 'America/Jamaica',
}

/** Small island States and others that send few: two or three people. */
const small = ['TO', 'WS', 'KI', 'TV', 'TL', 'BT', 'LS', 'GM', 'BZ', 'MV']

export const countryIn = (region: string, nth: number): string => {
  const codes = homes[region]!.split(' ')
  return codes[nth % codes.length]!
}

export const languagesIn = (region: string): string[] => ['en', ...spoken[region]!.split(' ')]

export const zoneIn = (region: string): string => zones[region]!

/** "Ministry of ICT, Tonga (illustrative)": a delegation is a ministry and a State. */
export const ministryOf = (ministry: string, country: string): string =>
  `${ministry.replace(' (illustrative)', '')}, ${countryName(country, 'en')} (illustrative)`

/** How many a State sends: few, or a dozen and more. */
export const delegationOf = (country: string): number =>
  small.includes(country) ? 2 + (country.charCodeAt(0) % 2) : 9 + (country.charCodeAt(1) % 13)
