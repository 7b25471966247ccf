import type { Place } from '@roundtable/contracts'
import { follow } from '../../../platform/follow'
import type { Called } from './called'

/**
 * Server truth first, then my unsettled moves on top. Pure: everything that arrives — a fact, an answer, a
 * snapshot, in any order, twice or never — goes through here, and both ends agree once the line is quiet.
 * Times stay as the wire has them (ISO 8601).
 */

/** Where a session stands, and who put it there; `placement` null = off the board. */
export interface Standing {
  readonly sessionId: string
  readonly version: number
  readonly placement: Place | null
  readonly changedBy: string | null
  readonly changedAt: string | null
  /** A length that came with a move, and the version of the session's fields that it made. */
  readonly length?: { readonly minutes: number; readonly version: number } | undefined
}

export interface Truth {
  /** Last fact contained. */
  readonly seq: number
  readonly standings: Readonly<Record<string, Standing>>
}

interface UnsettledMove {
  readonly sessionId: string
  /** Version of the placement that this move was made on. */
  readonly expectedVersion: number
  readonly placement: Place | null
  /** My command on top of which it was made, while that one has no answer. */
  readonly on?: string | undefined
  /** A new length, on a version of the session's own fields. */
  readonly length?: { readonly minutes: number; readonly expectedVersion: number } | undefined
}

/** A command of mine that has no answer yet. A retry keeps its id, so it has one effect (I-07). */
export interface Unsettled {
  readonly commandId: string
  readonly reason: string | null
  readonly moves: readonly UnsettledMove[]
  /** When I asked for it, ms since 1970. */
  readonly at?: number
  /** What it is about, in words of then: a session or a room may be gone when it is told. */
  readonly called?: Called
}

export interface MovedFact {
  readonly prev: number
  readonly seq: number
  readonly commandId: string | null
  readonly placements: readonly Standing[]
}

export interface Sync {
  readonly truth: Truth
  readonly unsettled: readonly Unsettled[]
  /** A fact is missing: the plan has to be fetched again. */
  readonly behind: boolean
  /** Facts that came after the gap; used once the snapshot is here. */
  readonly ahead: readonly MovedFact[]
}

export const synced = (truth: Truth): Sync => ({ truth, unsettled: [], behind: false, ahead: [] })

/**
 * Versions of a placement only grow, so the higher one is the newer one whatever way it came. A session that the plan
 * has not is gone, or comes with the plan: a late answer does not bring it back.
 */
function merged(truth: Truth, placements: readonly Standing[], seq = truth.seq): Truth {
  const newer = placements.filter(
    (p) => p.version > (truth.standings[p.sessionId]?.version ?? Infinity),
  )
  if (newer.length === 0) return seq === truth.seq ? truth : { ...truth, seq }
  const standings = { ...truth.standings }
  for (const p of newer) {
    const length = p.length ?? standings[p.sessionId]?.length
    standings[p.sessionId] = length ? { ...p, length } : p
  }
  return { seq, standings }
}

/** A fact of the live stream: applied if it follows my last one, dropped if known, else the plan is behind (I-06). */
export function receive(sync: Sync, fact: MovedFact): Sync {
  const step = follow(sync.truth.seq, fact)
  if (step === 'known') return sync
  if (step === 'gap') return { ...sync, behind: true, ahead: [...sync.ahead, fact] }
  const next = { ...sync, truth: merged(sync.truth, fact.placements, fact.seq) }
  // My own command came back as a fact: it is settled even if its answer was lost.
  return fact.commandId ? settled(next, fact.commandId, fact.placements) : next
}

/** The stream says where it stands; behind it I have to fetch. */
export const heardOf = (sync: Sync, seq: number): Sync =>
  seq > sync.truth.seq ? { ...sync, behind: true } : sync

/** A fetched plan. One older than what I have is ignored, except that it never hides a newer placement. */
export function refetched(sync: Sync, truth: Truth): Sync {
  if (truth.seq < sync.truth.seq) return sync
  const kept = Object.values(sync.truth.standings).filter((s) => s.sessionId in truth.standings)
  const base: Sync = { ...sync, truth: merged(truth, kept), behind: false, ahead: [] }
  const later = sync.ahead.filter((f) => f.seq > truth.seq).toSorted((a, b) => a.seq - b.seq)
  return later.reduce(receive, base)
}

/** My newest move of the session that has no answer yet. */
const newest = (unsettled: readonly Unsettled[], sessionId: string) => {
  const command = unsettled.findLast((u) => u.moves.some((m) => m.sessionId === sessionId))
  const move = command?.moves.find((m) => m.sessionId === sessionId)
  return command && move && { commandId: command.commandId, version: move.expectedVersion }
}

/** A new command of mine; it stands on what I did before, unless it names an older version. */
export function queued(sync: Sync, command: Unsettled): Sync {
  const moves = command.moves.map((move): UnsettledMove => {
    const before = newest(sync.unsettled, move.sessionId)
    return before && move.expectedVersion >= before.version
      ? { ...move, on: before.commandId }
      : move
  })
  return { ...sync, unsettled: [...sync.unsettled, { ...command, moves }] }
}

/** Commands kept from before a reload, or left behind by a tab that was closed: in the order they were asked for. */
export function restored(sync: Sync, kept: readonly Unsettled[]): Sync {
  const known = new Set(sync.unsettled.map((u) => u.commandId))
  const unsettled = [...sync.unsettled, ...kept.filter((u) => !known.has(u.commandId))]
  return { ...sync, unsettled: unsettled.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)) }
}

/** The server accepted: its placements are truth, and my later moves stand on the new versions. */
export function settled(sync: Sync, commandId: string, placements: readonly Standing[]): Sync {
  const truth = merged(sync.truth, placements)
  const versions = new Map(placements.map((p) => [p.sessionId, p.version]))
  const lengths = new Map(placements.map((p) => [p.sessionId, p.length?.version]))
  const rebase = (m: UnsettledMove): UnsettledMove =>
    m.on === commandId && versions.has(m.sessionId)
      ? {
          ...m,
          ...(m.length ? { length: onVersion(m.length, lengths.get(m.sessionId)) } : {}),
          on: undefined,
          expectedVersion: Math.max(m.expectedVersion, versions.get(m.sessionId)!),
        }
      : m
  const unsettled = sync.unsettled
    .filter((u) => u.commandId !== commandId)
    .map((u) => ({ ...u, moves: u.moves.map(rebase) }))
  return { ...sync, truth, unsettled }
}

const onVersion = (length: NonNullable<UnsettledMove['length']>, version = 0) => ({
  ...length,
  expectedVersion: Math.max(length.expectedVersion, version),
})

/** The server refused: the move comes off the board; `current` (412) is newer truth. */
export const refused = (
  sync: Sync,
  commandId: string,
  current: readonly Standing[] = [],
): Sync => ({
  ...sync,
  truth: merged(sync.truth, current),
  unsettled: sync.unsettled.filter((u) => u.commandId !== commandId),
})

/** What the board shows: truth, then my unsettled moves in order. */
export function reconcile(
  truth: Truth,
  unsettled: readonly Unsettled[],
): Readonly<Record<string, Place>> {
  const places: Record<string, Place> = {}
  for (const s of Object.values(truth.standings)) if (s.placement) places[s.sessionId] = s.placement
  for (const command of unsettled)
    for (const { sessionId, placement } of command.moves)
      // A session that is gone stands nowhere, whatever I wanted.
      if (!(sessionId in truth.standings)) continue
      else if (placement) places[sessionId] = placement
      else delete places[sessionId]
  return places
}

/** The version that my next move of this session has to name. */
export const versionOf = (sync: Sync, sessionId: string): number =>
  sync.truth.standings[sessionId]?.version ?? 0
