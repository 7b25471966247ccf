import { create } from 'zustand'
import { withDraft, type Draft } from './basket'

interface Drafts {
  readonly drafts: readonly Draft[]
  readonly put: (draft: Draft) => void
  readonly drop: (uid: string) => void
  readonly clear: () => void
}

/** Changes by hand that wait: they outlive the page that made them, until they are applied or taken back. */
export const useDrafts = create<Drafts>()((set) => ({
  drafts: [],
  put: (draft) => set(({ drafts }) => ({ drafts: withDraft(drafts, draft) })),
  drop: (uid) => set(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.uid !== uid) })),
  clear: () => set({ drafts: [] }),
}))
