import { format, segment } from '@roundtable/contracts'
import { regionalPriorities } from '@roundtable/domain'
import type { TableColumn } from '../../../../platform/files/table-columns'

const column = <Key extends string>(
  key: Key,
  [en, fr, ar]: readonly [string, string, string],
  note: string,
  choices?: readonly string[],
): TableColumn<Key> => ({ key, heading: { en, fr, ar }, note, ...(choices && { choices }) })

const yesOrNo = ['yes', 'no']
const people =
  'Separated by semicolons, in the order in which they appear: the reference of a person, or the name and in brackets the organisation. Who is new is invited; who is there keeps the reply.'

const texts = [
  column(
    'code',
    ['Code', 'Code', 'الرمز'],
    'Short code of the session, such as P5; lines are matched by it. Room and time are not in this table: sessions are placed on the board.',
  ),
  column(
    'titleEn',
    ['Title (English)', 'Titre (anglais)', 'العنوان (بالإنكليزية)'],
    'Needed for a new session.',
  ),
  column(
    'titleFr',
    ['Title (French)', 'Titre (français)', 'العنوان (بالفرنسية)'],
    'The title in French.',
  ),
  column(
    'titleAr',
    ['Title (Arabic)', 'Titre (arabe)', 'العنوان (بالعربية)'],
    'The title in Arabic.',
  ),
  column(
    'titleEs',
    ['Title (Spanish)', 'Titre (espagnol)', 'العنوان (بالإسبانية)'],
    'The title in Spanish.',
  ),
  column(
    'titleRu',
    ['Title (Russian)', 'Titre (russe)', 'العنوان (بالروسية)'],
    'The title in Russian.',
  ),
  column(
    'titleZh',
    ['Title (Chinese)', 'Titre (chinois)', 'العنوان (بالصينية)'],
    'The title in Chinese.',
  ),
] as const

const kinds = [
  column(
    'format',
    ['Format', 'Format', 'الشكل'],
    'One of the list; needed for a new session.',
    format.options,
  ),
  column(
    'segment',
    ['Segment', 'Segment', 'الجزء'],
    'One of the list; empty: the usual one of the format.',
    segment.options,
  ),
  column('minutes', ['Minutes', 'Minutes', 'الدقائق'], 'Length; needed for a new session.'),
  column(
    'focusAreas',
    ['Focus areas', 'Domaines d’action', 'مجالات التركيز'],
    'Separated by commas: access, adoption, value, accelerate, or their names.',
  ),
  column(
    'noFocusReason',
    ['Reason for no focus area', 'Motif d’absence de domaine d’action', 'سبب غياب مجال التركيز'],
    'Why the session has no focus area.',
  ),
  column(
    'sdgs',
    ['SDGs', 'ODD', 'أهداف التنمية المستدامة'],
    'Numbers of the goals, separated by commas: 4, 9.',
  ),
  column(
    'regionalPriorities',
    ['Regional priorities', 'Priorités régionales', 'الأولويات الإقليمية'],
    `Separated by commas: ${regionalPriorities.join(', ')}.`,
  ),
] as const

const needs = [
  column('expected', ['Expected audience', 'Public attendu', 'الحضور المتوقع'], 'Seats.'),
  column(
    'features',
    ['Features', 'Équipements', 'التجهيزات'],
    'What the room must have, separated by commas: stage, projection, webcast, recording, round-tables, signing-table, step-free.',
  ),
  column(
    'floorLanguages',
    ['Floor languages', 'Langues de la salle', 'لغات القاعة'],
    'Codes separated by commas: en, fr.',
  ),
  column(
    'interpretation',
    ['Interpretation', 'Interprétation', 'الترجمة الشفوية'],
    'Languages into which it is interpreted, separated by commas.',
  ),
  column('captioning', ['Captioning', 'Sous-titrage', 'العرض النصي'], 'yes or no.', yesOrNo),
  column(
    'signLanguage',
    ['Sign language', 'Langue des signes', 'لغة الإشارة'],
    'yes or no.',
    yesOrNo,
  ),
] as const

const roles = [
  column('chair', ['Chair', 'Présidence', 'الرئيس'], people),
  column('moderator', ['Moderator', 'Modération', 'المنسق'], people),
  column('panellist', ['Panellists', 'Panélistes', 'أعضاء حلقة النقاش'], people),
  column('speaker', ['Speakers', 'Orateurs', 'المتحدثون'], people),
  column('signatory', ['Signatories', 'Signataires', 'الموقعون'], people),
  column('rapporteur', ['Rapporteur', 'Rapporteur', 'المقرر'], people),
] as const

/** Every column of the table of sessions, in the order of its template. */
export const sessionColumns = [...texts, ...kinds, ...needs, ...roles] as const
export type SessionColumn = (typeof sessionColumns)[number]['key']
export const columnKeys: readonly SessionColumn[] = sessionColumns.map(({ key }) => key)
