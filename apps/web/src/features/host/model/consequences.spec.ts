import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { HostChange } from '@roundtable/contracts'
import { june8, planWith, uuid } from '../../agenda/model/testing/a-wire-plan'
import { consequencesOf } from './consequences'
import { planAfter } from './plan-after'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const now = Date.parse(june8('07:00'))
const state = (from: string, to: string, bodyId: string | null = uuid('com3')) => ({
  bodyId,
  title: 'Committee 3',
  roomName: 'B',
  start: june8(from),
  end: june8(to),
})
const change = (uid: string, changes: Partial<HostChange>): HostChange => ({
  kind: 'moved',
  uid,
  meetingId: null,
  body: 'COM3',
  before: state('15:00', '16:30'),
  after: null,
  ...changes,
})
const moved = change('m1', { after: state('09:30', '11:00') })

/** COM3 meets 15:00–16:30: P2 stands in its time, P1 and P3 do not. */
const plan = () => planWith({ P1: '10:00', P2: '15:30', P3: '11:00' })

describe('consequencesOf', () => {
  it('names the session that the moved meeting reaches, not its neighbour, and the one it leaves', () => {
    const { hits, people, freed } = consequencesOf(plan(), [moved], now)
    expect(hits.map(({ sessionId }) => sessionId)).toEqual([uuid('P1')])
    expect(people).toEqual([])
    expect(freed).toEqual([uuid('P2')])
  })

  it('offers free places under the new timetable', () => {
    const [hit] = consequencesOf(plan(), [moved], now).hits
    const starts = hit!.proposals.map(({ slot }) => slot.minute)
    expect(hit!.proposals[0]).toMatchObject({ severity: 'free' })
    expect(starts.every((minute) => minute + 60 <= 9 * 60 + 30 || minute >= 11 * 60)).toBe(true)
  })

  it('means nothing where nothing changes', () => {
    const { hits, freed } = consequencesOf(plan(), [], now)
    expect([hits, freed]).toEqual([[], []])
  })
})

describe('planAfter', () => {
  it('keeps the id of a meeting, and gives new ones their own', () => {
    const added = change('m2', { kind: 'added', before: null, after: state('17:00', '18:00') })
    const { plan: after, changes } = planAfter(plan(), [moved, added])
    expect(changes.map(({ meetingId }) => meetingId)).toEqual([uuid('m1'), 'new m2'])
    expect(after.hostMeetings.map(({ id, start }) => [id, start])).toEqual([
      [uuid('m1'), june8('09:30')],
      ['new m2', june8('17:00')],
    ])
  })

  it('takes out what is withdrawn, and keeps breaks apart', () => {
    const gone = change('m1', { kind: 'withdrawn' })
    const lunch = change('b1', { kind: 'added', body: null, before: null })
    const pause = { ...lunch, after: state('12:30', '14:00', null) }
    const { plan: after } = planAfter(plan(), [gone, pause])
    expect([after.hostMeetings.length, after.hostBreaks.map(({ uid }) => uid)]).toEqual([0, ['b1']])
  })

  it('lets a body refuse that nobody has described yet', () => {
    const stranger = change('m3', { body: 'XYZ', kind: 'added', before: null })
    const { plan: after } = planAfter(plan(), [
      { ...stranger, after: state('10:00', '10:30', uuid('nobody')) },
    ])
    expect(after.bodies.at(-1)).toMatchObject({ code: 'XYZ', policy: 'refuse' })
    expect(after.hostMeetings.at(-1)!.bodyId).toBe(after.bodies.at(-1)!.id)
  })
})
