import { i18n } from '@lingui/core'

/** A name that stands alone begins with a large letter, in scripts that have them. */
export const capital = (name: string): string =>
  name.charAt(0).toLocaleUpperCase(i18n.locale) + name.slice(1)
