import type { CountryGroup } from '@roundtable/domain'
import { useQuery } from '@tanstack/react-query'
import type { Option } from '@roundtable/ui'
import { useMemo } from 'react'
import { countriesQuery } from '../../platform/countries-query'
import { useIntlTag, useLocale } from '../../platform/i18n/use-locale'

export interface Countries {
  /** The name in the reader's language; '' for nobody's, the code until the names are there. */
  name: (code: string | null) => string
  /** LDC, LLDC, SIDS: what the country belongs to on a day (YYYY-MM-DD). */
  groupsOf: (code: string | null, date: string) => readonly CountryGroup[]
  /** By name. */
  options: readonly Option[]
}

export const useCountries = (): Countries => {
  const locale = useLocale()
  const tag = useIntlTag()
  const known = useQuery(countriesQuery).data
  return useMemo(() => {
    const name = (code: string | null): string =>
      code === null ? '' : (known?.countryName(code, locale) ?? code)
    const groupsOf = (code: string | null, date: string): readonly CountryGroup[] =>
      (code !== null && known?.countryFacts(code, date)?.groups) || []
    const { compare } = new Intl.Collator(tag)
    const options = (known?.countries ?? []).map(({ code }) => ({ id: code, text: name(code) }))
    return { name, groupsOf, options: options.sort((a, b) => compare(a.text, b.text)) }
  }, [known, locale, tag])
}
