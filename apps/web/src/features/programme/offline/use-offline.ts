import { useEffect } from 'react'

const register = async (): Promise<void> => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Without it the programme works as well, only not without a line.
  await navigator.serviceWorker.register('/sw.js').catch((error: unknown) => {
    console.warn('This browser opens no pages without a line.', error)
  })
}

/** The public pages open without a line from the second visit on. Asked for when the page has all it needs itself. */
export const useOffline = (): void => {
  useEffect(() => {
    if (document.readyState === 'complete') return void register()
    window.addEventListener('load', register)
    return () => window.removeEventListener('load', register)
  }, [])
}
