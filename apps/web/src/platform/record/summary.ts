import type { Problem } from '@roundtable/contracts'
import { type RecordState, type Waiting } from './record'

/** What there is to say about a record as a whole: the worst first. */
export type Summary =
  | { readonly kind: 'waiting'; readonly why: Waiting }
  | { readonly kind: 'undecided'; readonly fields: number }
  | { readonly kind: 'refused'; readonly fields: number }
  | { readonly kind: 'trouble'; readonly problem: Problem }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number | null }

/** A record of whatever fields. */
export type AnyRecord = Pick<
  RecordState<object>,
  'waiting' | 'trouble' | 'refusals' | 'savedAt'
> & {
  readonly conflicts: object
  readonly edits: object
  readonly flight: object | null
}

export const summaryOf = (state: AnyRecord): Summary => {
  if (state.waiting) return { kind: 'waiting', why: state.waiting }
  const undecided = Object.keys(state.conflicts).length
  if (undecided > 0) return { kind: 'undecided', fields: undecided }
  if (state.trouble) return { kind: 'trouble', problem: state.trouble }
  const refused = new Set(state.refusals.flatMap(({ fields }) => fields)).size
  if (refused > 0) return { kind: 'refused', fields: refused }
  if (state.flight || Object.keys(state.edits).length > 0) return { kind: 'saving' }
  return { kind: 'saved', at: state.savedAt }
}
