import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { countriesQuery } from '../../../platform/countries-query'
import { capital } from '../../../platform/i18n/capital'
import { inRow } from '../../../platform/i18n/in-row'
import { useIntlTag, useLocale } from '../../../platform/i18n/use-locale'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { useVocabulary } from '../../../platform/vocabulary'
import { languageName } from '../../../platform/world-labels'
import { useRoleNames } from '../role-name'
import { fieldWord } from './field-words'
import { own } from './own'
import type { DiffWords } from './tell-diff'
import { valueWord } from './value-words'

/** How the audit says the values of its lines. */
export function useDiffWords(): DiffWords {
  const { t } = useLingui()
  const locale = useLocale()
  const tag = useIntlTag()
  const times = useTimes(staffZone)
  const { format, segment } = useVocabulary()
  const roles: Readonly<Record<string, string>> = useRoleNames()
  const countries = useQuery(countriesQuery).data
  const chosen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    format,
    segment,
    role: roles,
  }
  const figures = useMemo(() => new Intl.NumberFormat(tag), [tag])
  return {
    field: fieldWord,
    word: (field, value) => own(own(chosen, field) ?? {}, value) ?? valueWord(field, value),
    language: languageName,
    country: (code) => countries?.countryName(code, locale) ?? code,
    figure: (value) => figures.format(value),
    minutes: (value) => {
      const minutes = figures.format(value)
      return t`${minutes} min`
    },
    yesOrNo: (is) => capital(is ? t`yes` : t`no`),
    moment: times.moment,
    date: times.date,
    stretch: (start, end) => {
      const from = times.moment(start)
      const to = times.day(start) === times.day(end) ? times.time(end) : times.moment(end)
      return t({ message: `${from}–${to}`, comment: 'A stretch of time, such as 15:00–16:30' })
    },
    row: inRow,
    gone: (id) => {
      const mark = id.slice(0, 8)
      return t`no longer there (${mark})`
    },
  }
}
