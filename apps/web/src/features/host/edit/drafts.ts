import type { HostEdit } from '@roundtable/contracts'
import { create } from 'zustand'
import { settled, withDraft, type Draft, type Timetable } from './basket'
import type { Unfinished } from './unfinished'

/** A command, and the drafts that it was made of. */
export interface Sent {
  readonly body: HostEdit
  readonly drafts: readonly Draft[]
}

interface Drafts {
  readonly drafts: readonly Draft[]
  /** What was typed and neither kept nor taken back, by identifier. */
  readonly unfinished: Readonly<Record<string, Unfinished>>
  /** Its answer never came: perhaps it has had its effect. */
  readonly unanswered: Sent | null
  readonly put: (draft: Draft) => void
  readonly drop: (...uids: readonly string[]) => void
  /** The timetable is otherwise by now. */
  readonly settle: (host: Timetable) => void
  readonly leave: (uid: string, unfinished: Unfinished) => void
  readonly sent: (unanswered: Sent | null) => void
}

const without = (unfinished: Drafts['unfinished'], uids: readonly string[]) =>
  Object.fromEntries(Object.entries(unfinished).filter(([uid]) => !uids.includes(uid)))

/** Changes by hand that wait: they outlive the page that made them, until they are applied or taken back. */
export const useDrafts = create<Drafts>()((set) => ({
  drafts: [],
  unfinished: {},
  unanswered: null,
  put: (draft) =>
    set(({ drafts, unfinished }) => ({
      drafts: withDraft(drafts, draft),
      unfinished: without(unfinished, [draft.uid]),
    })),
  drop: (...uids) =>
    set(({ drafts, unfinished }) => ({
      drafts: drafts.filter((draft) => !uids.includes(draft.uid)),
      unfinished: without(unfinished, uids),
    })),
  settle: (host) =>
    set((state) => {
      const drafts = settled(state.drafts, host)
      return drafts === state.drafts ? state : { drafts }
    }),
  leave: (uid, typed) => set(({ unfinished }) => ({ unfinished: { ...unfinished, [uid]: typed } })),
  sent: (unanswered) => set({ unanswered }),
}))
