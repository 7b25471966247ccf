import { useEffect, useState } from 'react'

/** Whole seconds until a moment (ms since 1970); 0 when it has come. */
export function useCountdown(moment: number): number {
  const [now, setNow] = useState(Date.now)
  const left = Math.max(0, Math.ceil((moment - now) / 1000))
  const over = left === 0
  useEffect(() => {
    if (over) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [over, moment])
  return left
}
