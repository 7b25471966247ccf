import type { Permission } from '@roundtable/domain'
import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../model/board-view'
import type { Desk } from '../model/desk'
import type { PlanState, Shown } from '../model/plan-state'
import type { UiState } from '../model/ui-state'
import type { ViewState } from '../model/view-state'

export interface BoardTools {
  readonly desk: Desk
  /** The what-if copy that the board shows; absent: the plan itself. */
  readonly planId?: string | undefined
  readonly view: BoardView
  readonly may: (permission: Permission) => boolean
  /** The viewer's role may move sessions. */
  readonly mayMove: boolean
  readonly mayPublish: boolean
  /** May add sessions and change what is in them. */
  readonly mayWrite: boolean
}

export const BoardContext = createContext<BoardTools | null>(null)

export function useBoardTools(): BoardTools {
  const tools = use(BoardContext)
  if (!tools) throw new Error('No board around this component.')
  return tools
}

export const useDesk = (): Desk => useBoardTools().desk

export const usePlan = <T>(select: (state: PlanState) => T): T =>
  useStore(useDesk().plan.state, select)

export const useUi = <T>(select: (state: UiState) => T): T => useStore(useDesk().ui, select)

export const useView = <T>(select: (state: ViewState) => T): T =>
  useStore(useBoardTools().view.state, select)

/** The plan as it is shown; only below the point where it is known to be read. */
export function useShown(): Shown {
  const shown = usePlan((state) => state.shown)
  if (!shown) throw new Error('The plan is not read yet.')
  return shown
}
