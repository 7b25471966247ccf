import { describe, expect, it } from '@jest/globals'
import type { MyPresence } from '@roundtable/contracts'
import type { LiveState } from '../../../../platform/live-state'
import { Editing } from './editing'
import { aClock } from './testing/a-clock'

const uuid = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
const session = uuid(7)

function anEditor() {
  const { pace, pass } = aClock()
  const said: MyPresence[] = []
  const lines: ('open' | 'closed')[] = []
  let tabs = 0
  let onState: (line: LiveState) => void = () => {}
  const editing = new Editing(
    {
      ...pace,
      newId: () => uuid((tabs += 1)),
      open: (heard) => {
        const nth = lines.push('open') - 1
        onState = heard
        return { show: (each) => said.push(each), close: () => void (lines[nth] = 'closed') }
      },
    },
    session,
  )
  return { editing, said, lines, pass, live: () => onState('live') }
}

const told = (tab: number) => ({
  tab: uuid(tab),
  clock: 1,
  selected: null,
  editing: session,
  hold: null,
})

describe('that a session is being edited', () => {
  it('is told once a field has the focus, and over a while after the last one', () => {
    const { editing, said, lines, pass, live } = anEditor()
    pass(1_000)
    expect([said, lines]).toEqual([[], []])
    editing.begin()
    live()
    pass(0)
    expect([said, lines]).toEqual([[told(1)], ['open']])
    editing.pause()
    pass(4_000)
    editing.begin()
    editing.pause()
    pass(4_999)
    expect(lines).toEqual(['open'])
    pass(1)
    expect(lines).toEqual(['closed'])
    editing.begin()
    live()
    pass(500)
    expect([said.at(-1), lines]).toEqual([told(2), ['closed', 'open']])
  })

  it('is over at once when the page is left', () => {
    const { editing, lines, pass } = anEditor()
    editing.begin()
    editing.end()
    expect(lines).toEqual(['closed'])
    pass(10_000)
    editing.end()
    expect(lines).toEqual(['closed'])
  })
})
