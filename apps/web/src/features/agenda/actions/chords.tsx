import { t } from '@lingui/core/macro'
import { Kbd } from '@roundtable/ui'
import type { Chord } from '../model/keyboard'
import { keysOf } from './chord-text'

/** Keys as they stand on the keyboard; several chords do the same. */
export function Chords({ chords }: { chords: readonly Chord[] }) {
  return chords.map((chord) => (
    <span key={chord} className="chord" dir="ltr">
      {keysOf(chord).map((name) => (
        <Key key={name} name={name} />
      ))}
    </span>
  ))
}

/** Degrees from an arrow to the right. */
const arrows: Readonly<Record<string, number>> = {
  ArrowRight: 0,
  ArrowDown: 90,
  ArrowLeft: 180,
  ArrowUp: 270,
}

/** Not every typeface has arrows, and a drawn one points where the key does in every script. */
function Key({ name }: { name: string }) {
  const turn = arrows[name]
  if (turn === undefined) return <Kbd>{name}</Kbd>
  return (
    <kbd>
      <svg
        className="icon"
        viewBox="0 0 16 16"
        role="img"
        aria-label={arrowName(name)}
        style={{ transform: `rotate(${turn}deg)` }}
      >
        <path d="M2.5 8h11M9 3.5 13.5 8 9 12.5" />
      </svg>
    </kbd>
  )
}

function arrowName(name: string): string {
  switch (name) {
    case 'ArrowUp':
      return t`Up`
    case 'ArrowDown':
      return t`Down`
    case 'ArrowLeft':
      return t`Left`
    default:
      return t`Right`
  }
}
