import { describe, expect, it } from '@jest/globals'
import type { Hold } from './ui-state'
import { withoutGone } from './without-gone'

const known = new Map([
  ['s1', 1],
  ['s2', 1],
])
const nothing = { selection: [], hold: null, dialog: null }
const hold = (sessionId: string, ...along: string[]) =>
  ({ sessionId, along: along.map((id) => ({ sessionId: id })) }) as unknown as Hold

describe('a session that is gone', () => {
  it('is chosen no longer, in no hand and in no dialog', () => {
    expect(
      withoutGone(
        {
          selection: ['gone', 's2'],
          hold: hold('gone'),
          dialog: { kind: 'move-to', sessionId: 'gone' },
        },
        known,
      ),
    ).toEqual({ selected: 's2', selection: ['s2'], hold: null, dialog: null })
    expect(withoutGone({ ...nothing, selection: ['gone'] }, known)).toEqual({
      selected: null,
      selection: [],
    })
    expect(withoutGone({ ...nothing, hold: hold('s1', 'gone') }, known)).toEqual({ hold: null })
  })

  it('changes nothing for the others', () => {
    expect(
      withoutGone({ selection: ['s1'], hold: hold('s1', 's2'), dialog: { kind: 'done' } }, known),
    ).toBeNull()
  })
})
