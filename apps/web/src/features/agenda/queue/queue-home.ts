import {
  emptyQueue,
  isEmpty,
  joined,
  parsedQueue,
  queueRoot as root,
  type KeptQueue,
} from './kept-queue'

/** Moves that wait on this device but are not this tab's. */
export interface Elsewhere {
  /** In other tabs of the same account and plan. */
  readonly tabs: number
  /** Of other accounts: only their owners see and send them. */
  readonly accounts: number
}

export const nobodyElse: Elsewhere = { tabs: 0, accounts: 0 }

/** Where a tab keeps its queue, so that nothing in it is lost with the page. */
export interface QueueHome {
  /** What this tab has to send. What closed tabs leave behind later comes to `adopt`, in order. */
  open: (adopt: (queue: KeptQueue) => void) => Promise<KeptQueue>
  /** At once, before anything of it is sent. False: this browser keeps nothing. */
  save: (queue: KeptQueue) => boolean
  elsewhere: () => Elsewhere
  /** Calls when `elsewhere` may have changed; answers how to stop. */
  watch: (changed: () => void) => () => void
  close: () => void
}

/** What of a browser it takes; a spec gives its own. Null: the browser refuses it. */
export interface Device {
  /** Shared by the tabs of the browser, written at once: a move that is seen is kept. */
  readonly storage: Storage | null
  /** This tab's own, the same after a reload. */
  readonly session: Storage | null
  /** One owner a name among the tabs, let go when its tab ends, however it ends. */
  readonly locks: Pick<LockManager, 'request' | 'query'> | null
  readonly newId: () => string
  readonly every: (ms: number, act: () => void) => () => void
  readonly onStorage: (act: () => void) => () => void
}

const tabKey = 'roundtable.queue-tab'
/** A tab that reloads is without its lock for a moment: only one that misses it twice is gone. */
const lookEvery = 5_000

/** `account` and `plan`: whose moves, on what. A queue has one owner, the tab that holds its lock. */
export class TabQueue implements QueueHome {
  private tab = ''
  private letGo = () => {}
  private stopLooking = () => {}
  private orphans: readonly string[] = []

  constructor(
    private readonly account: string,
    private readonly plan: string,
    private readonly device: Device,
  ) {}

  async open(adopt: (queue: KeptQueue) => void): Promise<KeptQueue> {
    await this.becomeATab()
    let queue = this.read(this.tab) ?? emptyQueue
    const take = (theirs: KeptQueue): void => {
      queue = joined(queue, theirs)
      this.save(queue)
    }
    for (const tab of this.otherTabs()) await this.takeOver(tab, take)
    this.stopLooking = this.device.every(lookEvery, () => void this.look(adopt))
    return queue
  }

  save(queue: KeptQueue): boolean {
    const { storage } = this.device
    if (!storage) return false
    try {
      if (isEmpty(queue)) storage.removeItem(this.key(this.tab))
      else storage.setItem(this.key(this.tab), JSON.stringify(queue))
      return true
    } catch {
      // Full: the page still holds it.
      return false
    }
  }

  elsewhere(): Elsewhere {
    const mine = this.prefix()
    const found = { tabs: 0, accounts: 0 }
    for (const key of this.keys(root)) {
      if (key === this.key(this.tab)) continue
      const moves = parsedQueue(this.device.storage!.getItem(key))?.waiting.length ?? 0
      if (key.startsWith(mine)) found.tabs += moves
      else if (!key.startsWith(`${root}${this.account}.`)) found.accounts += moves
    }
    return found
  }

  watch(changed: () => void): () => void {
    return this.device.onStorage(changed)
  }

  close(): void {
    this.stopLooking()
    this.letGo()
  }

  /** A copied tab has the name of the one it was copied from: whoever finds the name taken makes a new one. */
  private async becomeATab(): Promise<void> {
    const { session, locks, newId } = this.device
    const known = locks && session?.getItem(tabKey)
    if (known && (await this.hold(known))) return
    const made = newId()
    await this.hold(made)
    session?.setItem(tabKey, made)
  }

  private async hold(tab: string): Promise<boolean> {
    const { locks } = this.device
    // Without locks nobody can be asked; that a retry has one effect is what is left.
    const held = locks ? await this.held(locks, tab) : () => {}
    if (!held) return false
    this.letGo = held
    this.tab = tab
    return true
  }

  /** How to let the tab's lock go; null: somebody has it. */
  private held(locks: Pick<LockManager, 'request'>, tab: string): Promise<(() => void) | null> {
    return new Promise((resolve, reject) => {
      const whenFree = { ifAvailable: true }
      locks
        .request(this.key(tab), whenFree, (lock) => {
          if (!lock) return resolve(null)
          return new Promise<void>((letGo) => resolve(() => letGo()))
        })
        .catch(reject)
    })
  }

  private async look(adopt: (queue: KeptQueue) => void): Promise<void> {
    const held = await this.heldKeys()
    const orphans = held ? this.otherTabs().filter((tab) => !held.has(this.key(tab))) : []
    const gone = orphans.filter((tab) => this.orphans.includes(tab))
    this.orphans = orphans
    for (const tab of gone) await this.takeOver(tab, adopt)
  }

  /** Asking for a lock to see whether it is free would keep it from a tab that reloads. */
  private async heldKeys(): Promise<ReadonlySet<string | undefined> | null> {
    const { locks } = this.device
    if (!locks) return null
    const { held = [] } = await locks.query()
    return new Set(held.map(({ name }) => name))
  }

  /** Theirs goes once it is safe with mine; cut off in between it is there twice, and each command has one effect. */
  private async takeOver(tab: string, take: (queue: KeptQueue) => void): Promise<void> {
    const act = (): void => {
      const theirs = this.read(tab)
      if (theirs) take(theirs)
      this.device.storage?.removeItem(this.key(tab))
    }
    const { locks } = this.device
    if (locks) await locks.request(this.key(tab), { ifAvailable: true }, (lock) => lock && act())
    else act()
  }

  private otherTabs(): string[] {
    const prefix = this.prefix()
    const tabs = this.keys(prefix).map((key) => key.slice(prefix.length))
    return tabs.filter((tab) => tab !== this.tab)
  }

  private read(tab: string): KeptQueue | null {
    return parsedQueue(this.device.storage?.getItem(this.key(tab)) ?? null)
  }

  private keys(prefix: string): string[] {
    const { storage } = this.device
    if (!storage) return []
    const all = Array.from({ length: storage.length }, (_, at) => storage.key(at))
    return all.filter((key) => key !== null && key.startsWith(prefix)) as string[]
  }

  private prefix(): string {
    return `${root}${this.account}.${this.plan}#`
  }
  private key(tab: string): string {
    return this.prefix() + tab
  }
}
