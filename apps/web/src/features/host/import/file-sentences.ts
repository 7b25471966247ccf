import { useLingui } from '@lingui/react/macro'

/** Why a line of the host's file cannot stand, by the server's code; what exactly stands there the server says in English. */
export function useFileSentences(): Readonly<Record<string, string | undefined>> {
  const { t } = useLingui()
  const broken = t`This is no whole calendar file.`
  const column = t`A column is missing, is there twice, or is not known.`
  const tooMuch = t`This is more than a timetable may hold.`
  return {
    'ambiguous-time': t`This local time exists twice: add its offset.`,
    'bad-event': t`The event cannot be read.`,
    'bad-row': t`The row does not fit the head of the table.`,
    'bad-rule': t`The rule of recurrence cannot be followed.`,
    'bad-status': t`This status is not known.`,
    'bad-time': t`The time or its zone cannot be right.`,
    crossed: broken,
    'cut-off': broken,
    'duplicate-uid': t`The identifier (UID) stands here twice.`,
    encoding: t`The text is not UTF-8.`,
    'missing-column': column,
    'no-property': broken,
    'nonexistent-time': t`This local time does not exist.`,
    'not-a-calendar': broken,
    'not-a-table': t`The table is empty.`,
    'not-a-timetable': t`A calendar of this kind is no timetable.`,
    'title-missing': t`The title is missing.`,
    'too-deep': broken,
    'too-large': tooMuch,
    'too-many': tooMuch,
    'too-slow': t`Reading the file takes too long.`,
    'uid-missing': t`The identifier (UID) is missing.`,
    'unknown-column': column,
    'unstorable-text': t`The line holds characters that cannot be stored.`,
    'wrong-kind': t`This is another kind of file.`,
  }
}
