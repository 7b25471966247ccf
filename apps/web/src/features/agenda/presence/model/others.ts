import type { PresenceNews, PresentTab } from '@roundtable/contracts'

/** A tab, and since when (ms) its hand has been where it is. */
interface Seen {
  readonly tab: PresentTab
  readonly handSince: number
}

/** Who else is here, as far as this board has been told. */
export interface Others {
  /** How the server calls this very tab; null before it was told anything. */
  readonly you: string | null
  /** In the order they came. */
  readonly seen: ReadonlyMap<string, Seen>
  /** False: there may be people on other nodes whom nobody sees. */
  readonly clear: boolean
}

export const nobodyYet: Others = { you: null, seen: new Map(), clear: true }
/** The line is broken: nobody can be seen. */
export const outOfSight: Others = { you: null, seen: new Map(), clear: false }

/** A hand that has not moved for so long holds nobody up: the tab may be asleep (ms). */
const patience = 120_000

const sameHand = (a: PresentTab, b: PresentTab): boolean =>
  JSON.stringify(a.hold) === JSON.stringify(b.hold)

function withTab({ seen }: Others, tab: PresentTab, now: number): Others['seen'] {
  const known = seen.get(tab.tab)
  // What comes late changes nothing.
  if (known && known.tab.clock >= tab.clock) return seen
  const handSince = known && sameHand(known.tab, tab) ? known.handSince : now
  return new Map(seen).set(tab.tab, { tab, handSince })
}

/** Everybody anew; whoever was known keeps their place in the row. */
function everyone(others: Others, news: Extract<PresenceNews, { kind: 'everyone' }>, now: number) {
  const told = new Map(news.tabs.map((tab) => [tab.tab, tab]))
  const stayed = [...others.seen].filter(([name]) => told.has(name))
  let next: Others = { you: news.you, seen: new Map(stayed), clear: news.clear }
  for (const tab of news.tabs) next = { ...next, seen: withTab(next, tab, now) }
  return next
}

/** What this tab does it knows already; only who has it open could be news. */
const isEcho = ({ you, seen }: Others, { tab, who }: PresentTab): boolean =>
  tab === you && JSON.stringify(seen.get(tab)?.tab.who) === JSON.stringify(who)

/** What the server tells, understood. */
export function hear(others: Others, news: PresenceNews, now: number): Others {
  switch (news.kind) {
    case 'everyone':
      return everyone(others, news, now)
    case 'here':
      if (isEcho(others, news.tab)) return others
      return { ...others, seen: withTab(others, news.tab, now) }
    case 'gone': {
      const seen = new Map(others.seen)
      return seen.delete(news.tab) ? { ...others, seen } : others
    }
    case 'sight':
      return { ...others, clear: news.clear }
  }
}

/** All tabs but this one. */
export const otherTabs = ({ seen, you }: Others): readonly PresentTab[] =>
  [...seen.values()].flatMap(({ tab }) => (tab.tab === you ? [] : [tab]))

/** Whose hand the session is in, if it has moved lately. */
export function holderOf({ seen, you }: Others, sessionId: string, now: number): PresentTab | null {
  for (const { tab, handSince } of seen.values())
    if (tab.tab !== you && tab.hold?.sessionId === sessionId && now - handSince < patience)
      return tab
  return null
}
