import type { Plan } from '@roundtable/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { WaiverClock } from '../model/expiry'
import { realPace } from '../presence/real-pace'

/** A waiver that ends brings its findings back: they are read again then, as nobody will tell. */
export function useExpiry(plan: Plan | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    const clock = new WaiverClock(
      { ...realPace, now: () => Date.now() },
      () => plan,
      () => void client.invalidateQueries({ queryKey: ['plan'] }),
    )
    clock.wind()
    return () => clock.stop()
  }, [client, plan])
}
