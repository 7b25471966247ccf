import { useEffect } from 'react'
import { getReady } from '../model/answers'
import { useShown } from './board-context'

/** Makes the plan ready for questions while nobody does anything, so that the first lift need not wait for it. */
export function useReadyAnswers(): void {
  const { enginePlan } = useShown()
  useEffect(() => {
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) return
    const request = requestIdleCallback(() => getReady(enginePlan))
    return () => cancelIdleCallback(request)
  }, [enginePlan])
}
