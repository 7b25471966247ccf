import { useLingui } from '@lingui/react/macro'
import type { Sentences } from '../../../platform/in-words'
import { useTableSentences } from '../../../platform/import/table-sentences'
import { usePersonSentences } from '../person/refusals'

/** Why a line of a table of people cannot stand. */
export function usePeopleTableSentences(): Sentences {
  const { t } = useLingui()
  const person = usePersonSentences()
  const table = useTableSentences()
  const both = t`A high-level status has a function and a first day, such as 2022-06-01: fill in both.`
  // Half of a status is missed in the column that is empty.
  const orHalf = (pointer: string, sentence: Sentences[string]): string =>
    /\/highLevel(Function|From)$/.test(pointer) ? both : String(sentence)
  return {
    ...person,
    ...table,
    too_small: (_, { pointer }) => orHalf(pointer, person['too_small']),
    invalid_format: (_, { pointer }) => orHalf(pointer, person['invalid_format']),
    'unknown-time-zone': t`There is no time zone of that name. Write it as Pacific/Tongatapu.`,
    'same-person-twice': (said) => t`This is the person of line ${said}, too.`,
    'ambiguous-person': t`Several people of this name speak for this organisation; a reference tells them apart.`,
    'ambiguous-organisation': (said) =>
      t`There are several organisations called “${said}”; the country tells them apart.`,
    'other-membership': (said) =>
      t`“${said}” is recorded otherwise; change that at the organisation itself.`,
  }
}
