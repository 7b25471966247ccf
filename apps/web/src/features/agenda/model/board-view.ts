import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Layout } from './layout'
import { viewAtFirst, type Filter, type ViewState } from './view-state'

/** How the board is looked at, apart from what is done on it. */
export class BoardView {
  readonly state: StoreApi<ViewState> = createStore<ViewState>(() => viewAtFirst)
  /** As it stands on the page now; the drag asks it for columns and scale. */
  get layout(): Layout | null {
    return this.laidOut
  }
  private laidOut: Layout | null = null

  isLaidOut(layout: Layout): void {
    this.laidOut = layout
  }

  change(changes: Partial<ViewState>): void {
    this.state.setState(changes)
  }

  filter(changes: Partial<Filter>): void {
    this.state.setState(({ filter }) => ({ filter: { ...filter, ...changes } }))
  }
}
