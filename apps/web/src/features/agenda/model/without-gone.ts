import { choosingAll, type UiState } from './ui-state'

/** What is chosen, in the hand or asked about goes with its session; null: all of it is still there. */
export function withoutGone(
  { selection, hold, dialog }: Pick<UiState, 'selection' | 'hold' | 'dialog'>,
  known: ReadonlyMap<string, unknown>,
): Partial<UiState> | null {
  const left = selection.filter((id) => known.has(id))
  const held = hold ? [hold.sessionId, ...hold.along.map((a) => a.sessionId)] : []
  const asked = dialog && 'sessionId' in dialog ? [dialog.sessionId] : []
  const changes: Partial<UiState> = {
    ...(left.length < selection.length ? choosingAll(left) : {}),
    ...(held.some((id) => !known.has(id)) ? { hold: null } : {}),
    ...(asked.some((id) => !known.has(id)) ? { dialog: null } : {}),
  }
  return Object.keys(changes).length > 0 ? changes : null
}
