import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Feature, FocusArea } from '@roundtable/contracts'
import type { StakeholderGroup } from '@roundtable/domain'
import type { RoleKind } from '@roundtable/scheduling'
import { localeFacts, type Locale } from './i18n/locales'

/** Words for the keys that rooms, people and sessions carry, in the language that is set, as within a sentence: `capital` has them stand alone. */
export function groupLabel(group: StakeholderGroup): string {
  switch (group) {
    case 'government':
      return t`governments`
    case 'private-sector':
      return t`the private sector`
    case 'civil-society':
      return t`civil society`
    case 'youth':
      return t`youth`
    case 'academia':
      return t`academia`
    case 'international-organisation':
      return t`international organisations`
    case 'financial-institution':
      return t`international financial institutions`
    case 'philanthropy':
      return t`philanthropy`
    case 'marginalised-community':
      return t`marginalised communities`
  }
}

export function focusAreaLabel(area: FocusArea): string {
  switch (area) {
    case 'access':
      return t`Access`
    case 'adoption':
      return t`Adoption`
    case 'value':
      return t`Value creation`
    case 'accelerate':
      return t`Accelerate`
  }
}

export function roleLabel(role: RoleKind): string {
  switch (role) {
    case 'chair':
      return t`chair`
    case 'moderator':
      return t`moderator`
    case 'panellist':
      return t`panellist`
    case 'speaker':
      return t`speaker`
    case 'signatory':
      return t`signatory`
    case 'rapporteur':
      return t`rapporteur`
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

const displayNames = new Map<string, Intl.DisplayNames>()

/** The name of a language by its code (ISO 639); `sgn` stands for sign languages. */
export function languageName(code: string): string {
  if (code === 'sgn') return t`sign language`
  const tag = localeFacts[i18n.locale as Locale].intl
  const names = displayNames.get(tag) ?? new Intl.DisplayNames(tag, { type: 'language' })
  displayNames.set(tag, names)
  return names.of(code) ?? code
}
