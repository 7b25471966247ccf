import {
  fold,
  languages,
  protocolRanks,
  stakeholderGroups,
  type ProtocolRank,
  type StakeholderGroup,
} from '@roundtable/domain'
import { countries } from '@roundtable/domain/countries'

type Dictionary<Word extends string> = ReadonlyMap<string, Word>

/** What people write for a word of ours, besides the word itself. */
const dictionary = <Word extends string>(
  words: readonly Word[],
  spellings: Readonly<Record<Word, readonly string[]>>,
): Dictionary<Word> =>
  new Map(
    words.flatMap((word) =>
      [word, ...spellings[word]].map((spelling): [string, Word] => [fold(spelling), word]),
    ),
  )

const groups: Dictionary<StakeholderGroup> = dictionary(stakeholderGroups, {
  government: ['governments', 'gouvernement', 'gouvernements', 'حكومة', 'الحكومات'],
  'private-sector': ['private', 'secteur privé', 'القطاع الخاص'],
  'civil-society': ['société civile', 'المجتمع المدني'],
  youth: ['Generation Connect', 'jeunesse', 'jeunes', 'الشباب'],
  academia: ['academic', 'milieux universitaires', 'université', 'الأوساط الأكاديمية'],
  'international-organisation': [
    'international organization',
    'international organisations',
    'organisation internationale',
    'منظمة دولية',
  ],
  'financial-institution': [
    'international financial institution',
    'IFI',
    'institution financière',
    'institution financière internationale',
    'مؤسسة مالية',
    'مؤسسة مالية دولية',
  ],
  philanthropy: ['philanthropies', 'philanthropie', 'العمل الخيري'],
  'marginalised-community': [
    'marginalized community',
    'marginalised communities',
    'communauté marginalisée',
    'مجتمع مهمش',
  ],
})

const ranks: Dictionary<ProtocolRank> = dictionary(protocolRanks, {
  'head-of-state': ['chef d’État', 'رئيس دولة'],
  'head-of-government': ['chef de gouvernement', 'رئيس حكومة'],
  'deputy-head': ['deputy head of government', 'chef adjoint', 'نائب رئيس'],
  minister: ['ministre', 'وزير'],
  'vice-minister': ['deputy minister', 'vice-ministre', 'نائب وزير'],
  'head-of-agency': ['head of agency or CEO', 'CEO', 'chef d’institution', 'رئيس مؤسسة'],
  other: ['autre', 'آخر'],
})

const presences = dictionary(['on-site', 'remote'], {
  'on-site': ['onsite', 'in person', 'sur place', 'حضوري'],
  remote: ['online', 'à distance', 'عن بعد'],
})

const memberships = dictionary(['member-state', 'sector-member'], {
  'member-state': ['État membre', 'دولة عضو'],
  'sector-member': ['membre de Secteur', 'عضو قطاع'],
})

const countryCodes: Dictionary<string> = new Map(
  countries.flatMap(({ code, iso3, name, formalName }) =>
    [code, iso3, ...languages.flatMap((language) => [name[language], formalName[language]])].map(
      (spelling): [string, string] => [fold(spelling), code],
    ),
  ),
)

/** Those that are named rather than coded: the six of the United Nations, and those that are spoken around the event. */
const namedLanguages = [...languages, 'rw', 'sw', 'pt', 'de', 'it', 'ja', 'ko', 'hi', 'tr', 'fa']
const languageCodes: Dictionary<string> = new Map(
  ['en', 'fr', 'ar'].flatMap((shown) => {
    const names = new Intl.DisplayNames(shown, { type: 'language' })
    return namedLanguages.map((code): [string, string] => [fold(names.of(code) ?? code), code])
  }),
)
const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const languageOf = (text: string): string | undefined => {
  const folded = fold(text)
  const isCode = /^[a-z]{2,3}$/.test(folded) && (folded === 'sgn' || known.of(folded))
  return isCode ? folded : languageCodes.get(folded)
}

/** What a text means; undefined: nobody knows. */
export const meaning = {
  group: (text: string) => groups.get(fold(text)),
  rank: (text: string) => ranks.get(fold(text)),
  presence: (text: string) => presences.get(fold(text)),
  membership: (text: string) => memberships.get(fold(text)),
  country: (text: string) => countryCodes.get(fold(text)),
  /** Several, separated by commas, semicolons, slashes or line breaks. */
  languages: (text: string) => {
    const codes = text
      .split(/[,;/\n،]/)
      .filter((part) => part.trim() !== '')
      .map(languageOf)
    return codes.every((code) => code !== undefined) ? (codes as string[]) : undefined
  },
} as const
