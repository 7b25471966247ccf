import { describe, expect, it } from '@jest/globals'
import { ComingsAndGoings } from './comings'
import type { Person } from './people'
import { aClock } from './testing/a-clock'

const person = (id: string, me = false): Person => ({
  id,
  name: id,
  nth: null,
  ring: 0,
  me,
  tabs: [],
})

function aWatch() {
  const { pace, pass } = aClock()
  const told: string[][][] = []
  const watch = new ComingsAndGoings(pace, ({ came, left }) =>
    told.push([came.map(({ id }) => id), left.map(({ id }) => id)]),
  )
  const are = (...ids: string[]) => watch.are(ids.map((id) => person(id)))
  return { watch, are, pass, told }
}

describe('comings and goings', () => {
  it('who is here from the beginning is no news; who comes and goes later is, all at once', () => {
    const { are, pass, told } = aWatch()
    are('a')
    pass(4_000)
    are('a', 'b')
    pass(2_000)
    are('b', 'c')
    pass(2_000)
    expect(told).toEqual([[['b', 'c'], ['a']]])
  })

  it('who loads the page again has neither left nor come', () => {
    const { are, pass, told } = aWatch()
    are('a', 'b')
    pass(4_000)
    are('b')
    pass(1_000)
    are('b', 'a')
    pass(10_000)
    expect(told).toEqual([])
  })

  it('my own other tab is no news', () => {
    const { watch, are, pass, told } = aWatch()
    are()
    pass(4_000)
    watch.are([person('me', true)])
    pass(4_000)
    expect(told).toEqual([])
  })

  it('when nobody can be seen nobody has left, and nobody comes when sight returns', () => {
    const { watch, are, pass, told } = aWatch()
    are('a', 'b')
    pass(4_000)
    watch.are(null)
    pass(60_000)
    are('a')
    pass(4_000)
    expect(told).toEqual([])
    are('a', 'c')
    pass(4_000)
    expect(told).toEqual([[['c'], []]])
  })
})
