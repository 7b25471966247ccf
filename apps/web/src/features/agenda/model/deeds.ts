import type { Place } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'
import type { Standing } from './reconcile'

/** Where one session stood before and after something I did, with what that made of its versions. */
export interface Step {
  readonly sessionId: string
  readonly before: Place | null
  readonly after: Place | null
  /** Version of the placement before and after, as undoing and doing again number it anew. */
  readonly from: number
  readonly to: number
  /** Only where the length changed with it. */
  readonly minutes?: { readonly before: number; readonly after: number }
}

/** Something I did to the board, as it can be taken back. Plain data: it outlives the page. */
export type Deed = {
  readonly id: string
  /** The plan it was done to. */
  readonly planId: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly state: 'done' | 'undone'
  /** Why it could not be taken back or done again; it stays readable. */
  readonly refusal: Refusal | null
} & (
  | { readonly kind: DeedOfPlaces; readonly steps: readonly Step[] }
  | {
      readonly kind: 'lock'
      readonly sessionId: string
      readonly before: Place | null
      readonly after: Place | null
    }
  | {
      readonly kind: 'duplicate'
      /** The copy; its code outlives it. */
      readonly sessionId: string
      readonly code: string
      /** Version of its fields that I left. */
      readonly version: number
      /** What it is a copy of. */
      readonly of: string
    }
)

export type DeedOfPlaces = 'move' | 'length' | 'swap'

export type Places = Extract<Deed, { kind: DeedOfPlaces }>

const isOfPlaces = (deed: Deed): deed is Places => 'steps' in deed

/** The sessions that it was done to, the first one first. */
export const sessionsOf = (deed: Deed): readonly string[] =>
  isOfPlaces(deed) ? deed.steps.map((step) => step.sessionId) : [deed.sessionId]

export type Refusal =
  /** Others went on from there: what stands now. */
  | { readonly kind: 'stale'; readonly current: readonly Standing[] }
  /** The rules say no: what would hold. */
  | { readonly kind: 'clash'; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly detail: string }

const atMost = 50

/** The newest last. What was undone is forgotten when something new is done. */
export const withDeed = (deeds: readonly Deed[], deed: Deed): readonly Deed[] =>
  [...deeds.filter((d) => d.state === 'done'), deed].slice(-atMost)

/** The newest deed that can be taken back: one that was refused is passed over. */
export const nextToUndo = (deeds: readonly Deed[], planId: string): Deed | null =>
  deeds.findLast((d) => d.planId === planId && d.state === 'done' && d.refusal === null) ?? null

/** Undone deeds stand behind the done ones, so the first of them was undone last. */
export const nextToRedo = (deeds: readonly Deed[], planId: string): Deed | null =>
  deeds.find((d) => d.planId === planId && d.state === 'undone' && d.refusal === null) ?? null

export const refusedDeed = (
  deeds: readonly Deed[],
  id: string,
  refusal: Refusal,
): readonly Deed[] => deeds.map((d) => (d.id === id ? { ...d, refusal } : d))

/** The version that guards taking it back or doing it again. */
export const seenVersion = (deed: Deed, step: Step): number =>
  deed.state === 'done' ? step.to : step.from

/**
 * A deed was taken back or done again, and the placements have these versions now. A version stands for what was
 * there: undoing the second move brings back what the first one left, under a new number, so whatever named the
 * old number names the new one.
 */
export function turned(
  deeds: readonly Deed[],
  id: string,
  versions: ReadonlyMap<string, number>,
): readonly Deed[] {
  const deed = deeds.find((d) => d.id === id)
  if (!deed) return deeds
  const back = deed.state === 'done'
  const renamed = new Map<string, { old: number; now: number }>()
  if (isOfPlaces(deed))
    for (const step of deed.steps) {
      const now = versions.get(step.sessionId)
      if (now !== undefined) renamed.set(step.sessionId, { old: back ? step.from : step.to, now })
    }
  return deeds.map((d): Deed => {
    const next = isOfPlaces(d) ? { ...d, steps: d.steps.map((s) => renumbered(s, renamed)) } : d
    return d.id === id ? { ...next, state: back ? 'undone' : 'done', refusal: null } : next
  })
}

/** A duplicate was made again: another session under another code. */
export const renewed = (
  deeds: readonly Deed[],
  id: string,
  made: { readonly id: string; readonly code: string; readonly version: number },
): readonly Deed[] =>
  turned(deeds, id, new Map()).map((d) =>
    d.id === id && d.kind === 'duplicate'
      ? { ...d, sessionId: made.id, code: made.code, version: made.version }
      : d,
  )

/** What was done to a session that is gone can neither be taken back nor done again; only that it was made. */
export const without = (deeds: readonly Deed[], sessionId: string): readonly Deed[] =>
  deeds.filter((d) => d.kind === 'duplicate' || !sessionsOf(d).includes(sessionId))

function renumbered(step: Step, renamed: ReadonlyMap<string, { old: number; now: number }>): Step {
  const known = renamed.get(step.sessionId)
  if (!known) return step
  const { old, now } = known
  return {
    ...step,
    from: step.from === old ? now : step.from,
    to: step.to === old ? now : step.to,
  }
}
