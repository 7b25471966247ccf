import { keep, kept } from '../../../platform/keep'

const key = 'palette'
const atMost = 8

/** Ids of what was taken from the palette in this browser, the newest first. */
export const recentIds = (): readonly string[] => (kept(key) ?? '').split(' ').filter(Boolean)

export const rememberTaken = (id: string): void =>
  keep(key, [id, ...recentIds().filter((other) => other !== id)].slice(0, atMost).join(' '))
