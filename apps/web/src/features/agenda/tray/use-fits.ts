import type { Plan as EnginePlan } from '@roundtable/scheduling'
import { useEffect, useState } from 'react'
import { whenIdle } from '../model/when-idle'
import { fitOf, type Fit } from './fit'

type Fits = ReadonlyMap<string, Fit>
const nothing: Fits = new Map()

/** Counted once per plan and session, however often the tray is drawn. */
const known = new WeakMap<EnginePlan, Map<string, Fit>>()

function fitsOf(plan: EnginePlan): Map<string, Fit> {
  const fits = known.get(plan) ?? new Map<string, Fit>()
  known.set(plan, fits)
  return fits
}

/** Moves come in bursts; only the plan that stays is counted. */
const settles = 150
/** Longest one works before the browser may draw again. */
const sliceOf = 8

/** So long the first sight of the tray waits for its order: it is sorted before it is seen, not under the eyes. */
const firstSight = 24

function countAtOnce(plan: EnginePlan, ids: readonly string[]): Fits {
  const fits = fitsOf(plan)
  const until = performance.now() + firstSight
  for (const id of ids) {
    if (performance.now() >= until) break
    if (!fits.has(id)) fits.set(id, fitOf(plan, id))
  }
  // Half an order would change again.
  return ids.every((id) => fits.has(id)) ? new Map(fits) : nothing
}

/** Counts one after the other, a slice at a time; answers how to give up. */
function countAll(
  plan: EnginePlan,
  ids: readonly string[],
  done: (fits: Fits) => void,
): () => void {
  const fits = fitsOf(plan)
  const waiting = ids.filter((id) => !fits.has(id))
  const slice = (): void => {
    const until = performance.now() + sliceOf
    do {
      const id = waiting.shift()
      if (id === undefined) return done(new Map(fits))
      fits.set(id, fitOf(plan, id))
    } while (performance.now() < until)
    giveUp = whenIdle(slice)
  }
  const timer = setTimeout(() => (giveUp = whenIdle(slice)), settles)
  let giveUp = (): void => clearTimeout(timer)
  return () => giveUp()
}

/**
 * How well each session fits, counted in idle time and never while a card is in the hand (`paused`). Until the new
 * plan is counted the figures of the former one stay: nothing flickers.
 */
export function useFits(plan: EnginePlan, ids: readonly string[], paused: boolean): Fits {
  const [fits, setFits] = useState(() => countAtOnce(plan, ids))
  const wanted = ids.join(' ')
  useEffect(() => {
    if (paused) return
    return countAll(plan, wanted === '' ? [] : wanted.split(' '), setFits)
  }, [plan, wanted, paused])
  return fits
}
