import { createStore, type StoreApi } from 'zustand/vanilla'
import { withDeed, type Deed } from './deeds'
import type { Lifted } from './lifted'

/** Where what I did is kept while the page is away; of this tab alone. */
export interface Stash {
  readonly read: () => string | null
  readonly write: (text: string) => void
}

/** What I did in this tab, oldest first. */
export class Past {
  readonly state: StoreApi<{
    readonly deeds: readonly Deed[]
    /** What was taken back before it was saved; as long as the page lives. */
    readonly lifted: readonly Lifted[]
  }>

  constructor(private readonly stash: Stash) {
    this.state = createStore(() => ({ deeds: readDeeds(stash), lifted: [] }))
  }

  get deeds(): readonly Deed[] {
    return this.state.getState().deeds
  }

  get lifted(): readonly Lifted[] {
    return this.state.getState().lifted
  }

  lift(...lifted: readonly Lifted[]): void {
    this.state.setState({ lifted })
  }

  add(deed: Deed): void {
    this.become(withDeed(this.deeds, deed))
  }

  become(deeds: readonly Deed[]): void {
    this.state.setState({ deeds })
    this.stash.write(JSON.stringify(deeds))
  }
}

/** What cannot be read is forgotten: it is a convenience, not a record. */
function readDeeds(stash: Stash): readonly Deed[] {
  try {
    const known: unknown = JSON.parse(stash.read() ?? '[]')
    return Array.isArray(known) ? (known as Deed[]) : []
  } catch {
    return []
  }
}
