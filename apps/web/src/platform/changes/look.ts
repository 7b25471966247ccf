import { t } from '@lingui/core/macro'

/** How something stands in the picture of a change (LOOK: release); `reached` and `ours`: our sessions beside the host. */
export type Look = 'stays' | 'was' | 'now' | 'cancelled' | 'withdrawn' | 'reached' | 'ours' | 'host'

/** Its word in the legend. */
export function lookWord(look: Look): string {
  switch (look) {
    case 'stays':
      return t`stays`
    case 'was':
      return t`was`
    case 'now':
      return t`will be`
    case 'cancelled':
      return t`cancelled`
    case 'withdrawn':
      return t`withdrawn`
    case 'reached':
      return t`ours, hit`
    case 'ours':
      return t`ours`
    case 'host':
      return t`host`
  }
}
