import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { keep, kept } from '../../../platform/keep'
import type { BoardView } from '../model/board-view'
import type { Desk } from '../model/desk'
import { searchOf, viewKeys, viewOf, viewSearch, type ViewSearch } from '../model/view-state'

const key = 'board-view'
/** Milliseconds: who drags a card over the days does not write an address at each. */
const rest = 200

/** As it was left on this device; somebody's private choices of whom to look for are not kept. */
function remembered(): ViewSearch {
  try {
    return viewSearch(JSON.parse(kept(key) ?? '{}') as Record<string, unknown>)
  } catch {
    // Not written by us.
    return {}
  }
}

const asText = (search: ViewSearch): string => JSON.stringify(search)

/** The view stands in the address and is remembered on this device; an address that says something says all. */
export function useViewAddress(desk: Desk, view: BoardView, ready: boolean): void {
  const search = useSearch({ strict: false }) as ViewSearch
  const asked = asText(viewSearch(search as Record<string, unknown>))
  const navigate = useNavigate()
  const written = useRef(asked)
  useState(() => {
    const fromAddress = viewKeys.some((one) => search[one] !== undefined)
    view.change(viewOf(fromAddress ? search : remembered()))
  })

  // Somebody went back, or followed a link, while the board stood.
  useEffect(() => {
    if (asked === written.current) return
    written.current = asked
    view.change(viewOf(JSON.parse(asked) as ViewSearch))
  }, [asked, view])

  const day = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (!ready) return
    let firstOpen: number | null = desk.ui.getState().openDay
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = (): void => {
      const next = searchOf(view.state.getState())
      keep(key, asText({ ...next, who: undefined, person: undefined }))
      // While a card is in the hand days open and close.
      if (desk.ui.getState().hold !== null) return
      const { openDay } = desk.ui.getState()
      const date = desk.plan.state.getState().shown?.board.days[openDay]?.date
      if (openDay !== firstOpen) firstOpen = null
      const sameDay = firstOpen !== null || date === day.current
      if (asText(next) === written.current && sameDay) return
      written.current = asText(next)
      day.current = sameDay ? day.current : date
      const none = Object.fromEntries(viewKeys.map((one) => [one, undefined]))
      void navigate({
        to: '.',
        search: (before: object) =>
          ({ ...before, ...none, ...next, ...(day.current ? { day: day.current } : {}) }) as never,
        replace: true,
        resetScroll: false,
      })
    }
    const changed = (): void => {
      desk.show(view.state.getState().filter.segment ?? 'all')
      clearTimeout(timer)
      timer = setTimeout(write, rest)
    }
    changed()
    const stops = [
      view.state.subscribe(changed),
      desk.ui.subscribe((now, before) => {
        if (now.openDay !== before.openDay || (before.hold && !now.hold)) changed()
      }),
    ]
    return () => {
      stops.forEach((stop) => stop())
      clearTimeout(timer)
    }
  }, [desk, view, navigate, ready])
}
