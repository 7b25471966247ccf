import { t } from '@lingui/core/macro'
import type { Group } from './action'

export function groupName(group: Group): string {
  switch (group) {
    case 'session':
      return t`A session, or those that are chosen`
    case 'choose':
      return t`Choosing`
    case 'hand':
      return t`A card in the hand`
    case 'go':
      return t`Looking around`
    case 'board':
      return t`The board`
  }
}
