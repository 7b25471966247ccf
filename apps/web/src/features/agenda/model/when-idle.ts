/** When the browser has nothing else to do; Safari knows no idle time, there it is soon. Answers how to give up. */
export function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 20)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(act, { timeout: 500 })
  return () => window.cancelIdleCallback(handle)
}
