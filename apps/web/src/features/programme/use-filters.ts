import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { askedWords } from './model/asked-words'
import type { Filters } from './model/filters'

export const useSetFilters = (): ((set: Partial<Filters>) => void) => {
  const navigate = useNavigate()
  return (set) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...set }),
      replace: true,
      resetScroll: false,
    })
}

/** Typing goes on while the list follows, in ms; the address follows both. */
const pause = 200

/** What stands in the search field: what is typed, and what the address says when it changes otherwise. */
export const useTypedWords = (q: string): [typed: string, setTyped: (words: string) => void] => {
  const setFilters = useSetFilters()
  const [typed, setTyped] = useState(q)
  const told = useRef(q)
  useEffect(() => {
    if (q === told.current) return
    told.current = q
    setTyped(q)
  }, [q])
  useEffect(() => {
    const words = askedWords(typed.trim())
    if (words === told.current) return
    const timer = setTimeout(() => {
      told.current = words
      setFilters({ q: words === '' ? undefined : words })
    }, pause)
    return () => clearTimeout(timer)
    // Only what is typed starts the clock.
  }, [typed])
  return [typed, setTyped]
}
