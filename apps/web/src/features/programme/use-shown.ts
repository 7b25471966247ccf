import type { Programme } from '@roundtable/contracts'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { viewerZone } from '../../platform/time/times'
import { sameClock, shownIn } from './model/zone'
import { useProgramme } from './use-programme'

export interface Shown {
  /** Counted in the zone that is shown: `event.timeZone`, `days` and all times follow from it. */
  programme: Programme
  /** The reader's own zone; undefined where its clock is the event's. */
  own: string | undefined
  /** The reader's own is shown. */
  isOwn: boolean
}

/** The programme in the zone that the address asks for: the event's, unless the reader switched. */
export const useShown = (): Shown | undefined => {
  const { reading } = useProgramme()
  const { zone } = useSearch({ strict: false })
  const programme = reading?.programme
  // A traveller's device changes its zone while the page is open.
  const viewer = viewerZone()
  return useMemo(() => {
    if (!programme) return undefined
    const own = sameClock(programme, programme.event.timeZone, viewer) ? undefined : viewer
    const isOwn = zone === 'own' && own !== undefined
    return { programme: isOwn ? shownIn(programme, own) : programme, own, isOwn }
  }, [programme, zone, viewer])
}
