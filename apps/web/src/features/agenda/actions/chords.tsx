import { Kbd } from '@roundtable/ui'
import type { Chord } from '../model/keyboard'
import { keysOf } from './chord-text'

/** Keys as they stand on the keyboard; several chords do the same. */
export function Chords({ chords }: { chords: readonly Chord[] }) {
  return chords.map((chord) => (
    <span key={chord} className="chord" dir="ltr">
      {keysOf(chord).map((name) => (
        <Kbd key={name}>{name}</Kbd>
      ))}
    </span>
  ))
}
