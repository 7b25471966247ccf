import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { HostChange, Plan } from '@roundtable/contracts'
import { formerTimes, hitsOf, hostNewsText, peopleHit, reachingMeetings } from './host-news'
import { freshBoard, shownOf } from './plan-state'
import { synced } from './reconcile'
import { june8, planWith, uuid, wireSession } from './testing/a-wire-plan'
import { truthOf } from './truth'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const shownFrom = (plan: Plan) => {
  const { board, base } = freshBoard(plan, Date.parse(june8('12:00')))
  return shownOf(board, base, synced(truthOf(plan)))
}

const state = (from: string, to: string, bodyId: string | null = uuid('com3')) => ({
  bodyId,
  title: 'Committee 3',
  roomName: 'B',
  start: june8(from),
  end: june8(to),
})
const moved: HostChange = {
  kind: 'moved',
  uid: 'm1',
  meetingId: uuid('m1'),
  body: 'COM3',
  before: state('09:30', '11:00'),
  after: state('15:00', '16:30'),
}
const added: HostChange = { ...moved, kind: 'added', before: null }
const otherRoom: HostChange = { ...moved, kind: 'changed', before: moved.after }

/** P1 until 15:00 and P3 from 16:30 stand beside COM3 (15:00–16:30), P2 in it. */
const plan = () => planWith({ P1: '14:00', P2: '15:30', P3: '16:30' })

describe('hitsOf', () => {
  it('names the session that a moved meeting overlaps, not its neighbours', () => {
    expect(hitsOf(shownFrom(plan()), reachingMeetings([moved]))).toMatchObject([
      { sessionId: uuid('P2'), findings: [{ code: 'host-meets', meetingId: uuid('m1') }] },
    ])
  })

  it('names whoever is needed in both, once', () => {
    const one = plan()
    const role = { personId: uuid('latu'), role: 'chair', reply: 'confirmed' } as const
    const roles = [{ ...role, from: null, to: null, minutes: null }]
    const busy: Plan = {
      ...one,
      people: one.people.map((person) => ({
        ...person,
        duties: [{ bodyId: uuid('com3'), function: '', meetingUid: null }],
      })),
      sessions: one.sessions.map((s) => (s.code === 'P2' ? wireSession('P2', { roles }) : s)),
    }
    const hits = hitsOf(shownFrom(busy), reachingMeetings([moved]))
    expect(hits.flatMap((hit) => hit.findings.map((f) => f.code))).toEqual([
      'host-meets',
      'host-duty',
    ])
    expect(peopleHit(hits)).toEqual([uuid('latu')])
  })

  it('says nothing of a meeting that only changed its room, or of none', () => {
    expect(hitsOf(shownFrom(plan()), reachingMeetings([otherRoom]))).toEqual([])
    expect(hitsOf(shownFrom(plan()), reachingMeetings([]))).toEqual([])
  })
})

describe('the notice', () => {
  it('says who moved onto how many', () => {
    const shown = shownFrom(plan())
    const hits = hitsOf(shown, reachingMeetings([moved]))
    expect(hostNewsText(shown.board, hits, [moved])).toBe('COM3 moved onto 1 of our sessions')
    expect(hostNewsText(shown.board, hits, [added])).toBe(
      '1 of our sessions now in the time of COM3',
    )
    expect(hostNewsText(shown.board, [], [moved])).toBe('It reaches none of our sessions')
    // One body moved, another one came: neither word is said of both.
    const [hit] = hits
    const [finding] = hit!.findings
    const other = { ...finding!, bodyId: uuid('pl'), meetingId: uuid('m2') }
    const both = [{ ...hit!, findings: [finding!, other] }]
    expect(hostNewsText(shown.board, both, [moved])).toMatch(
      /^1 of our sessions now in the time of /,
    )
  })

  it('remembers when a moved meeting was, with the day where it was another', () => {
    const { board } = shownFrom(plan())
    expect([...formerTimes(board, [moved, added, otherRoom])]).toEqual([[uuid('m1'), '09:30']])
    const start = '2022-06-07T09:30:00+02:00'
    const before = { ...moved.before!, start }
    expect([...formerTimes(board, [{ ...moved, before }])]).toEqual([[uuid('m1'), 'Tue 09:30']])
  })
})
