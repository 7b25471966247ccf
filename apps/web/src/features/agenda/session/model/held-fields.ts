import { keysOf, type KeyOf, type RecordState } from '../../../../platform/record/record'

/** Fields whose change was refused as a whole, in the order of the record: the first one caused it, or is one of them. */
export const heldFields = <F extends object>(state: RecordState<F>): KeyOf<F>[] => {
  const held = state.refusals.flatMap(({ fields, sentence }) => (sentence === null ? fields : []))
  return keysOf(state.base.fields).filter((key) => held.includes(key))
}
