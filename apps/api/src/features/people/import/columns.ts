import {
  mayRead,
  mayWrite,
  personFields,
  protocolRanks,
  stakeholderGroups,
  type PersonField,
  type Role,
} from '@roundtable/domain'
import { countries } from '@roundtable/domain/countries'
import type { TableColumn } from '../../../platform/files/table-columns'

export type PeopleColumn =
  | 'reference'
  | 'honorific'
  | 'name'
  | 'function'
  | 'organisation'
  | 'group'
  | 'country'
  | 'membership'
  | 'rank'
  | 'highLevelFunction'
  | 'highLevelFrom'
  | 'highLevelUntil'
  | 'presence'
  | 'timeZone'
  | 'languagesSpoken'
  | 'languagesUnderstood'
  | 'email'
  | 'phone'
  | 'notes'
  | 'focalPointName'
  | 'focalPointEmail'
  | 'focalPointPhone'

type Column = TableColumn<PeopleColumn> & {
  /** Who may fill it in is who may change this field. */
  readonly field: PersonField
}

const column = (
  key: PeopleColumn,
  field: PersonField,
  [en, fr, ar]: readonly [string, string, string],
  note: string,
  choices?: readonly string[],
): Column => ({ key, field, heading: { en, fr, ar }, note, ...(choices && { choices }) })

const whoTheyAre: readonly Column[] = [
  column(
    'reference',
    'name',
    ['Reference', 'Référence', 'المرجع'],
    'Your own identifier of the person; lines are matched by it first. Recommended.',
  ),
  column(
    'honorific',
    'honorific',
    ['Honorific', 'Titre de civilité', 'اللقب'],
    'As it is said before the name: H.E., Dr, Ms.',
  ),
  column(
    'name',
    'name',
    ['Name', 'Nom', 'الاسم'],
    'First and family name. Without a reference, lines are matched by name and organisation.',
  ),
  column(
    'function',
    'function',
    ['Function', 'Fonction', 'المنصب'],
    'What the person is: Minister of ICT.',
  ),
  column(
    'organisation',
    'organisationId',
    ['Organisation', 'Organisation', 'المنظمة'],
    'Name of whom the person speaks for. One that is not known yet is added; group and country are needed then.',
  ),
  column(
    'group',
    'group',
    ['Stakeholder group', 'Catégorie de parties prenantes', 'فئة أصحاب المصلحة'],
    'One of the list.',
    stakeholderGroups,
  ),
  column(
    'country',
    'country',
    ['Country', 'Pays', 'البلد'],
    'ISO code of two or three letters, or the name in any of the six languages of the United Nations.',
    countries.map(({ name }) => name.en),
  ),
  column(
    'membership',
    'organisationId',
    ['Membership', 'Qualité de membre', 'العضوية'],
    'Of an organisation that is added: member-state or sector-member; empty if neither.',
    ['member-state', 'sector-member'],
  ),
]

const howTheyTakePart: readonly Column[] = [
  column(
    'rank',
    'rank',
    ['Protocol rank', 'Rang protocolaire', 'الرتبة البروتوكولية'],
    'One of the list; only the protocol office and the secretariat fill it in.',
    protocolRanks,
  ),
  column(
    'highLevelFunction',
    'statuses',
    ['High-level function', 'Fonction de haut niveau', 'المنصب رفيع المستوى'],
    'In which function the person counts as high-level; only the protocol office and the secretariat fill it in.',
  ),
  column(
    'highLevelFrom',
    'statuses',
    ['High-level from', 'Haut niveau à partir du', 'رفيع المستوى اعتبارا من'],
    'First day of that, such as 2022-06-01.',
  ),
  column(
    'highLevelUntil',
    'statuses',
    ['High-level until', 'Haut niveau jusqu’au', 'رفيع المستوى حتى'],
    'Last day of that; empty if it is open.',
  ),
  column('presence', 'presence', ['Presence', 'Présence', 'الحضور'], 'on-site or remote.', [
    'on-site',
    'remote',
  ]),
  column(
    'timeZone',
    'timeZone',
    ['Time zone', 'Fuseau horaire', 'المنطقة الزمنية'],
    'Of somebody remote, by its IANA name: Pacific/Tongatapu.',
  ),
  column(
    'languagesSpoken',
    'languagesSpoken',
    ['Languages spoken', 'Langues parlées', 'اللغات المتحدث بها'],
    'ISO codes or names, separated by commas: en, fr.',
  ),
  column(
    'languagesUnderstood',
    'languagesUnderstood',
    ['Languages understood', 'Langues comprises', 'اللغات المفهومة'],
    'ISO codes or names, separated by commas.',
  ),
]

const howToReachThem: readonly Column[] = [
  column('email', 'email', ['Email', 'Courriel', 'البريد الإلكتروني'], 'Never public.'),
  column('phone', 'phone', ['Phone', 'Téléphone', 'الهاتف'], 'Never public.'),
  column('notes', 'notes', ['Notes', 'Remarques', 'ملاحظات'], 'Never public.'),
  column(
    'focalPointName',
    'focalPoints',
    ['Focal point name', 'Point de contact : nom', 'جهة الاتصال: الاسم'],
    'Who acts for the person. Another name than before is one more focal point.',
  ),
  column(
    'focalPointEmail',
    'focalPoints',
    ['Focal point email', 'Point de contact : courriel', 'جهة الاتصال: البريد الإلكتروني'],
    'Of the focal point named on this line.',
  ),
  column(
    'focalPointPhone',
    'focalPoints',
    ['Focal point phone', 'Point de contact : téléphone', 'جهة الاتصال: الهاتف'],
    'Of the focal point named on this line.',
  ),
]

/** Every column of the table of people, in the order of its template. */
export const peopleColumns: readonly Column[] = [
  ...whoTheyAre,
  ...howTheyTakePart,
  ...howToReachThem,
]

const fieldOf = new Map(peopleColumns.map(({ key, field }) => [key, field]))

/** Columns among these that the role may not fill in. */
export const deniedColumns = (role: Role, keys: readonly PeopleColumn[]): PeopleColumn[] =>
  keys.filter((key) => !mayWrite(role, fieldOf.get(key)!))

/** What a template for this role holds: what it may fill in; for those who may not, what they may read. */
export function columnsFor(role: Role): Column[] {
  const may = personFields.some((field) => mayWrite(role, field)) ? mayWrite : mayRead
  return peopleColumns.filter(({ field }) => may(role, field))
}
