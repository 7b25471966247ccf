import type { PresentTab } from '@roundtable/contracts'

/** What became of one tab for those who look on. */
export type Turn =
  | { readonly kind: 'here'; readonly tab: PresentTab }
  | { readonly kind: 'gone'; readonly tab: string }

/**
 * Who is here, by the node that says so. A tab that changes nodes stands for a moment on both; then its higher clock is
 * true, so what comes late changes nothing.
 */
export class PresenceBook {
  private readonly nodes = new Map<string, Map<string, PresentTab>>()

  /** Everybody, each tab once. */
  all(): PresentTab[] {
    const names = new Set([...this.nodes.values()].flatMap((tabs) => [...tabs.keys()]))
    return [...names].map((name) => this.find(name)!)
  }

  /** The tabs of one node. */
  of(node: string): readonly PresentTab[] {
    return [...(this.nodes.get(node)?.values() ?? [])]
  }

  /** A node tells what a tab looks at; null when that is nothing new. */
  put(node: string, tab: PresentTab): Turn | null {
    const tabs = this.nodes.get(node) ?? new Map<string, PresentTab>()
    const known = tabs.get(tab.tab)
    if (known && known.clock >= tab.clock) return null
    this.nodes.set(node, tabs.set(tab.tab, tab))
    return this.find(tab.tab) === tab ? { kind: 'here', tab } : null
  }

  /** A node has lost a tab. */
  remove(node: string, name: string): Turn | null {
    const tabs = this.nodes.get(node)
    const before = this.find(name)
    if (!tabs?.delete(name)) return null
    if (tabs.size === 0) this.nodes.delete(node)
    const after = this.find(name)
    if (after === before) return null
    return after ? { kind: 'here', tab: after } : { kind: 'gone', tab: name }
  }

  /** A node is gone, and everybody who is there only. */
  removeNode(node: string): Turn[] {
    return this.of(node).flatMap(({ tab }) => this.remove(node, tab) ?? [])
  }

  private find(name: string): PresentTab | undefined {
    let newest: PresentTab | undefined
    for (const tabs of this.nodes.values()) {
      const tab = tabs.get(name)
      if (tab && (!newest || tab.clock > newest.clock)) newest = tab
    }
    return newest
  }
}
