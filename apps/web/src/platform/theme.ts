import { useSyncExternalStore } from 'react'
import { keep, kept } from './keep'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'theme'
const listeners = new Set<() => void>()

const current = (): Theme => themes.find((theme) => theme === kept(key)) ?? 'system'

/** Writes the choice on the page; `system` leaves it to the device. */
export const applyTheme = (): void => {
  const theme = current()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export const chooseTheme = (theme: Theme): void => {
  keep(key, theme)
  applyTheme()
  listeners.forEach((listener) => listener())
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, current)
