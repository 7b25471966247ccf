import { roleKind } from '@roundtable/contracts'
import type { SessionFields } from '../session-fields'
import { columnKeys, type SessionColumn } from './columns'
import type { KnownPeople } from './known-people'

export type SessionLine = Readonly<Record<SessionColumn, string>>

const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

/** A session as a line of the table; reading it again changes nothing. */
export function toTableLine(fields: SessionFields, people: KnownPeople): SessionLine {
  const { title, roles } = fields
  const of = (kind: string) =>
    people.write(roles.filter((role) => role.role === kind).map((role) => role.personId))
  return {
    code: fields.code,
    titleEn: title.en,
    titleFr: title.fr ?? '',
    titleAr: title.ar ?? '',
    titleEs: title.es ?? '',
    titleRu: title.ru ?? '',
    titleZh: title.zh ?? '',
    format: fields.format,
    segment: fields.segment,
    minutes: String(fields.minutes),
    focusAreas: fields.focusAreas.join(', '),
    noFocusReason: fields.noFocusReason,
    sdgs: fields.sdgs.join(', '),
    regionalPriorities: fields.regionalPriorities.join(', '),
    expected: String(fields.expected),
    features: fields.features.join(', '),
    floorLanguages: fields.floorLanguages.join(', '),
    interpretation: fields.interpretation.join(', '),
    captioning: yesNo(fields.captioning),
    signLanguage: yesNo(fields.signLanguage),
    ...(Object.fromEntries(roleKind.options.map((kind) => [kind, of(kind)])) as Record<
      (typeof roleKind.options)[number],
      string
    >),
  }
}

/** The columns in which two lines differ; null before: everything that the new session says. */
export const lineChanges = (before: SessionLine | null, after: SessionLine) =>
  columnKeys
    .filter((field) => (before?.[field] ?? '') !== after[field])
    .map((field) => ({ field, before: before?.[field] || null, after: after[field] }))
