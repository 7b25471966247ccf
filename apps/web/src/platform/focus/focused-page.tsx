import { useRouter } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { focusPage, keepFocus } from './keep-focus'
import { pageOf } from './page-of'

/** Around every page: where the focus goes when somebody walks on, and when what had it goes away. */
export function FocusedPage({ children }: { children: ReactNode }) {
  const router = useRouter()
  useEffect(keepFocus, [])
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (fromLocation && pageOf(fromLocation.pathname) !== pageOf(toLocation.pathname))
          requestAnimationFrame(focusPage)
      }),
    [router],
  )
  return children
}
