import { createContext, useContext, useEffect, useMemo } from 'react'
import { keep, kept } from '../../platform/keep'
import type { Reading } from '../../platform/public-api'
import { newsSince, type News } from './model/news'

const key = 'seen'

/** What was not written by us is no release. */
const releaseIn = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null)

/** The release that this device had seen when this visit began: a reload is the same visit, another tab is not. */
const seenBefore = ((): (() => number | null) => {
  let found: number | null | undefined
  const read = (): number | null => {
    const inTab = sessionStorage.getItem(`roundtable.${key}`)
    const text = inTab ?? kept(key) ?? ''
    sessionStorage.setItem(`roundtable.${key}`, text)
    return releaseIn(text)
  }
  return () => {
    try {
      found ??= read()
    } catch {
      // A browser that keeps nothing: every visit is the first one.
      found ??= null
    }
    return found
  }
})()

export interface Since {
  /** The last release that an earlier visit saw; null on the first. */
  seen: number | null
  news: ReadonlyMap<string, News>
}

/** What changed since this reader's last visit; what is shown now is remembered for the next. */
export const useSince = (reading: Reading | undefined): Since => {
  const number = reading?.programme.release?.number
  const revisions = reading?.programme.revisions
  const seen = seenBefore()
  useEffect(() => {
    if (number !== undefined && number > (releaseIn(kept(key) ?? '') ?? 0))
      keep(key, String(number))
  }, [number])
  return useMemo(() => ({ seen, news: newsSince(revisions ?? [], seen) }), [revisions, seen])
}

const SinceContext = createContext<Since>({ seen: null, news: new Map() })
export const SinceProvider = SinceContext.Provider

export const useNews = (): Since => useContext(SinceContext)
