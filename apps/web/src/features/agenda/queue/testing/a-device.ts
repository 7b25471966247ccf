import type { Device } from '../queue-home'

/** A browser's storage as it is without a browser. */
class MapStorage implements Storage {
  private readonly values = new Map<string, string>()

  get length(): number {
    return this.values.size
  }
  clear(): void {
    this.values.clear()
  }
  getItem(key: string): string | null {
    return this.values.get(key) ?? null
  }
  key(index: number): string | null {
    return [...this.values.keys()][index] ?? null
  }
  removeItem(key: string): void {
    this.values.delete(key)
  }
  setItem(key: string, value: string): void {
    this.values.set(key, value)
  }
}

/** A tab of it: what it keeps outlives its page, the locks of a page do not. */
export interface Tab {
  readonly session: Storage
}

type Granted = (lock: object | null) => unknown

/** One browser with tabs that come and go. */
export class Browser {
  readonly storage: Storage = new MapStorage()
  private readonly owners = new Map<string, object>()
  private ids = 0

  tab(): Tab {
    return { session: new MapStorage() }
  }

  /** A tab as browsers copy it, with all it keeps. */
  copyOf(tab: Tab): Tab {
    const copy = this.tab()
    for (let at = 0; at < tab.session.length; at++) {
      const key = tab.session.key(at)!
      copy.session.setItem(key, tab.session.getItem(key)!)
    }
    return copy
  }

  /** What a page finds in the tab; `every` is the page's own clock. */
  device(page: object, { session }: Tab, every: Device['every']): Device {
    const request = async (name: string, _options: object, granted: Granted): Promise<unknown> => {
      if (this.owners.has(name)) return granted(null)
      this.owners.set(name, page)
      try {
        return await granted({ name })
      } finally {
        if (this.owners.get(name) === page) this.owners.delete(name)
      }
    }
    const query = () => Promise.resolve({ held: [...this.owners.keys()].map((name) => ({ name })) })
    return {
      storage: this.storage,
      session,
      locks: { request, query } as unknown as NonNullable<Device['locks']>,
      newId: () => `tab-${(this.ids += 1)}`,
      every,
      onStorage: () => () => {},
    }
  }

  /** The page is gone, however it went: its locks are free. */
  pageEnds(page: object): void {
    for (const [name, owner] of this.owners) if (owner === page) this.owners.delete(name)
  }
}
