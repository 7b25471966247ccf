import { describe, expect, it } from '@jest/globals'
import { threeWays } from './three-ways'

/** "A 9" is a place; '' is off the board. */
const plan = (words: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(words)
      .filter(([, where]) => where !== '')
      .map(([id, where]) => [
        id,
        { roomId: where.split(' ')[0]!, start: `2022-06-08T0${where.split(' ')[1]}:00:00+02:00` },
      ]),
  )
const of = (base: string, main: string, copy: string) =>
  threeWays(['s', 'bystander'], {
    base: plan({ s: base, bystander: 'B 8' }),
    main: plan({ s: main, bystander: 'B 8' }),
    copy: plan({ s: copy, bystander: 'B 8' }),
  })
const nothing = { changes: [], elsewhere: [] }
const change = (kind: string, conflict: boolean) => ({
  changes: [{ sessionId: 's', kind, conflict }],
  elsewhere: [],
})

describe('a copy, its base and the main plan', () => {
  it.each([
    ['nobody changed it', 'A 8', 'A 8', 'A 8', nothing],
    ['nobody ever placed it', '', '', '', nothing],
    ['the copy moved it', 'A 8', 'A 8', 'A 9', change('moved', false)],
    ['to another room', 'A 8', 'A 8', 'B 8', change('moved', false)],
    ['the copy placed it', '', '', 'A 9', change('placed', false)],
    ['the copy took it off', 'A 8', 'A 8', '', change('taken-off', false)],
    ['only the main plan moved it', 'A 8', 'A 9', 'A 8', { changes: [], elsewhere: ['s'] }],
    ['only the main plan placed it', '', 'A 9', '', { changes: [], elsewhere: ['s'] }],
    ['only the main plan took it off', 'A 8', '', 'A 8', { changes: [], elsewhere: ['s'] }],
    ['both did the same', 'A 8', 'A 9', 'A 9', nothing],
    ['both took it off', 'A 8', '', '', nothing],
    ['each moved it elsewhere', 'A 8', 'B 8', 'A 9', change('moved', true)],
    ['moved there, taken off here', 'A 8', 'B 8', '', change('taken-off', true)],
    ['taken off there, moved here', 'A 8', '', 'A 9', change('placed', true)],
    ['each placed it', '', 'A 8', 'A 9', change('moved', true)],
  ])('%s', (_, base, main, copy, expected) => {
    expect(of(base, main, copy)).toEqual(expected)
  })

  it('answers in the order of the sessions, and knows an instant however it is written', () => {
    const base = plan({ a: 'A 8', b: 'A 8', c: 'A 8' })
    const same = new Map([['c', { roomId: 'A', start: '2022-06-08T06:00:00Z' }]])
    const copy = new Map([...plan({ b: 'A 9', a: 'B 8' }), ...same])
    expect(threeWays(['b', 'a', 'c'], { base, main: base, copy })).toEqual({
      changes: [
        { sessionId: 'b', kind: 'moved', conflict: false },
        { sessionId: 'a', kind: 'moved', conflict: false },
      ],
      elsewhere: [],
    })
  })
})
