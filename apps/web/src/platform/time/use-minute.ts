import { useSyncExternalStore } from 'react'

const minute = 60_000

const thisMinute = (): number => Math.floor(Date.now() / minute) * minute

/** Wakes with every full minute, also after the device has slept. */
const subscribe = (listener: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout>
  const wait = (): void => {
    timer = setTimeout(
      () => {
        listener()
        wait()
      },
      minute - (Date.now() % minute),
    )
  }
  wait()
  document.addEventListener('visibilitychange', listener)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}

/** Now, to the minute, in milliseconds since 1970; renders again each minute. */
export const useMinute = (): number => useSyncExternalStore(subscribe, thisMinute)
