import { t } from '@lingui/core/macro'
import { always, type Action } from './action'

/** What concerns the board as a whole. */
export const boardActions: readonly Action[] = [
  {
    id: 'release',
    group: 'board',
    label: () => t`Release…`,
    keys: [],
    on: ['page'],
    needs: 'release.publish',
    enabled: always,
    perform: ({ desk }) => desk.openDialog({ kind: 'release' }),
  },
]
