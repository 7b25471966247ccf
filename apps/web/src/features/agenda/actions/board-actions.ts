import { t } from '@lingui/core/macro'
import { always, type Action } from './action'

/** What concerns the board as a whole. */
export const boardActions: readonly Action[] = [
  {
    id: 'undo',
    group: 'board',
    label: () => t`Undo`,
    keys: ['Mod+Z'],
    on: ['page'],
    needs: 'plan.move',
    enabled: ({ desk, shown }) =>
      desk.undoing.canUndo(shown.board.plan.id) || t`There is nothing to take back.`,
    perform: ({ desk }) => desk.undoing.undo(),
  },
  {
    id: 'redo',
    group: 'board',
    label: () => t`Redo`,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    on: ['page'],
    needs: 'plan.move',
    enabled: ({ desk, shown }) =>
      desk.undoing.canRedo(shown.board.plan.id) || t`There is nothing to do again.`,
    perform: ({ desk }) => desk.undoing.redo(),
  },
  {
    id: 'done',
    group: 'board',
    label: () => t`What you did here`,
    words: () => t`undo redo history`,
    keys: [],
    on: ['page'],
    needs: 'plan.move',
    enabled: always,
    perform: ({ desk }) => desk.openDialog({ kind: 'done' }),
  },
  {
    id: 'release',
    group: 'board',
    label: () => t`Release…`,
    words: () => t`publish public`,
    keys: [],
    on: ['page'],
    needs: 'release.publish',
    enabled: always,
    perform: ({ desk }) => desk.openDialog({ kind: 'release' }),
  },
  {
    id: 'palette',
    group: 'board',
    label: () => t`Search or command`,
    keys: ['Mod+K'],
    on: ['page', 'card'],
    onlyKeys: true,
    enabled: always,
    perform: ({ desk }) => desk.openDialog({ kind: 'palette', ask: '' }),
  },
  {
    id: 'shortcuts',
    group: 'board',
    label: () => t`Keyboard shortcuts`,
    words: () => t`keys help`,
    keys: ['?', 'Mod+/'],
    on: ['page'],
    enabled: always,
    perform: ({ desk }) => desk.openDialog({ kind: 'shortcuts' }),
  },
]
