import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Feature } from '@roundtable/contracts'
import type { StakeholderGroup } from '@roundtable/domain'
import { localeFacts, type Locale } from './i18n/locales'

/** Words for the keys that rooms, people and sessions carry, in the language that is set; for sentences and lists alike. */
export function groupLabel(group: StakeholderGroup): string {
  switch (group) {
    case 'government':
      return t`Governments`
    case 'private-sector':
      return t`Private sector`
    case 'civil-society':
      return t`Civil society`
    case 'youth':
      return t`Youth (Generation Connect)`
    case 'academia':
      return t`Academia`
    case 'international-organisation':
      return t`International organisations`
    case 'financial-institution':
      return t`International financial institutions`
    case 'philanthropy':
      return t`Philanthropy`
    case 'marginalised-community':
      return t`Marginalised communities`
  }
}

/** What a room has, and a session may need. */
export function featureLabel(feature: Feature): string {
  switch (feature) {
    case 'stage':
      return t`stage`
    case 'projection':
      return t`projection`
    case 'webcast':
      return t`webcast`
    case 'recording':
      return t`recording`
    case 'captioning':
      return t`captioning`
    case 'round-tables':
      return t`round tables`
    case 'signing-table':
      return t`signing table`
    case 'step-free':
      return t`step-free access`
  }
}

/** The name of a language by its code (ISO 639); `sgn` stands for sign languages. */
export function languageName(code: string): string {
  if (code === 'sgn') return t`sign language`
  const names = new Intl.DisplayNames(localeFacts[i18n.locale as Locale].intl, { type: 'language' })
  return names.of(code) ?? code
}
