import type { ReactNode } from 'react'

export type PillState =
  | 'live'
  | 'late'
  | 'changed'
  | 'cancelled'
  | 'full'
  | 'draft'
  | 'host'
  | 'plain'
  | 'free'
  | 'warning'
  | 'blocked'

/** A state in one or two words: the only filled small shape. */
export function Pill({ state, children }: { state: PillState; children: ReactNode }) {
  return <span className={`pill ${state}`}>{children}</span>
}
