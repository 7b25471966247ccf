import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { HistoryEntry, Problem, SessionHistory } from '@roundtable/contracts'
import { mayRead, roles, type Role } from '@roundtable/domain'
import { AgendaApi, toMoves, type MoveInWords } from '../testing/agenda-api'
import { anAgenda, at, idOf } from '../testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())

/** Two sessions in one room, and a committee that meets at another time. */
const world = (guilty: string, bystander: string) =>
  anAgenda()
    .room('A')
    .person('Bea', { away: '14:00-15:00' })
    .person('Ali')
    .body('COM3', 'inform')
    .meets('COM3', '17:00-18:00')
    .session(guilty, { people: ['Bea'] })
    .session(bystander, { people: ['Ali'] })
    .place(guilty, 'A 10:00')
    .place(bystander, 'A 12:00')

const history = (name: string, query = '', role: Role = 'organizer') =>
  api.get<SessionHistory>(`/api/plan/sessions/${idOf(name)}/history${query}`, role)
const entries = async (name: string, role?: Role): Promise<HistoryEntry[]> =>
  (await history(name, '', role)).body.entries
/** Without what differs in every run. */
const told = (list: readonly HistoryEntry[]) =>
  list.map(({ seq: _seq, at: _at, ...entry }) => entry)

const place = (time: string) => ({ roomId: idOf('A'), start: at(time) })
const move = (reason: string | undefined, ...moves: MoveInWords[]) =>
  api.post('/api/plan/moves', { commandId: randomUUID(), moves: toMoves(moves), reason })
const waive = (name: string, rule: string) =>
  api.post<{ id: string }>(
    '/api/waivers',
    {
      commandId: randomUUID(),
      rule,
      sessionId: idOf(name),
      reason: 'Agreed with her',
      until: at('20:00').replace('2022', '2099'),
    },
    'secretariat',
  )
const revise = async (hours: [string, string]) => {
  const { hostRevision, hostMeetings } = await api.plan()
  const [meeting] = hostMeetings
  return api.post('/api/host/meetings', {
    commandId: randomUUID(),
    expectedVersion: hostRevision!.number,
    reason: 'The host called',
    edits: [
      {
        meetingId: meeting!.id,
        meeting: {
          bodyId: idOf('COM3'),
          title: meeting!.title,
          roomName: '',
          start: at(hours[0]),
          end: at(hours[1]),
        },
      },
    ],
  })
}
const release = () =>
  api.post<{ number: number }>('/api/releases', { commandId: randomUUID(), note: 'For the press' })

describe('the history of a session', () => {
  it('is a story, newest first: who, what before and after, and why; its neighbour has its own', async () => {
    await api.load(world('story', 'neighbour'))
    await move('The room is needed', ['story', 'A 10:30', 1])
    await api.change(
      'story',
      {
        minutes: 45,
        title: { en: 'Anew', fr: 'Nouveau' },
        expected: 60,
        roles: [
          {
            personId: idOf('Bea'),
            role: 'chair',
            reply: 'declined',
            from: null,
            to: null,
            minutes: 5,
          },
          {
            personId: idOf('Ali'),
            role: 'speaker',
            reply: 'invited',
            from: null,
            to: null,
            minutes: null,
          },
        ],
      },
      { reason: 'She cannot come' },
    )
    await api.change('story', {
      lock: place('10:30'),
      relations: [{ kind: 'before', sessionId: idOf('neighbour') }],
    })
    await move(undefined, ['neighbour', null, 1])

    const panellist = { role: 'panellist', reply: 'confirmed', from: null, to: null, minutes: null }
    expect(told(await entries('story'))).toEqual([
      {
        by: 'organizer',
        reason: null,
        kind: 'changed',
        fields: [
          { field: 'lock', before: null, after: place('10:30') },
          { field: 'other', name: 'relations' },
        ],
      },
      {
        by: 'organizer',
        reason: 'She cannot come',
        kind: 'changed',
        fields: [
          { field: 'title', language: 'en', before: 'Title story', after: 'Anew' },
          { field: 'title', language: 'fr', before: null, after: 'Nouveau' },
          { field: 'minutes', before: 60, after: 45 },
          { field: 'expected', before: 50, after: 60 },
          {
            field: 'roles',
            people: [
              {
                personId: idOf('Bea'),
                before: panellist,
                after: { role: 'chair', reply: 'declined', from: null, to: null, minutes: 5 },
              },
              {
                personId: idOf('Ali'),
                before: null,
                after: { role: 'speaker', reply: 'invited', from: null, to: null, minutes: null },
              },
            ],
          },
        ],
      },
      {
        by: 'organizer',
        reason: 'The room is needed',
        kind: 'moved',
        before: place('10:00'),
        after: place('10:30'),
      },
    ])
    expect(told(await entries('neighbour'))).toEqual([
      { by: 'organizer', reason: null, kind: 'moved', before: place('12:00'), after: null },
      {
        by: 'organizer',
        reason: null,
        kind: 'related',
        to: idOf('story'),
        before: [],
        after: ['after'],
      },
    ])
  })

  it('names the releases that told the public something new of it, and no other', async () => {
    await api.load(world('public', 'quiet'))
    const first = (await release()).body.number
    await move('Rather later', ['public', 'A 15:30', 1])
    const second = (await release()).body.number
    expect(second).toBe(first + 1)
    const of = (list: readonly HistoryEntry[]) =>
      list.flatMap((e) => (e.kind === 'released' ? [[e.number, e.reason, e.changes]] : []))
    expect(of(await entries('public'))).toEqual([
      [second, 'For the press', [{ kind: 'moved', before: place('10:00'), after: place('15:30') }]],
      [first, 'For the press', [{ kind: 'new', before: null, after: place('10:00') }]],
    ])
    expect(of(await entries('quiet')).map(([number]) => number)).toEqual([first])
  })

  it('names a revision of the host that hit it where it stood then', async () => {
    await api.load(world('hit', 'missed'))
    await revise(['10:30', '11:30'])
    await move(undefined, ['hit', 'A 16:00', 1])
    await revise(['09:00', '09:30'])
    const of = (list: readonly HistoryEntry[]) =>
      list.flatMap((e) => (e.kind === 'host-revised' ? [[e.number, e.reason, e.meetings]] : []))
    const meeting = { bodyId: idOf('COM3'), title: 'Meeting of COM3' }
    const window = (from: string, to: string) => ({ start: at(from), end: at(to) })
    expect(of(await entries('hit'))).toEqual([
      [
        2,
        'The host called',
        [{ ...meeting, before: window('17:00', '18:00'), after: window('10:30', '11:30') }],
      ],
    ])
    expect(of(await entries('missed'))).toEqual([])
    await move(undefined, ['missed', 'A 09:00', 1])
    await revise(['20:00', '20:30'])
    expect(of(await entries('missed'))).toEqual([
      [
        4,
        'The host called',
        [{ ...meeting, before: window('09:00', '09:30'), after: window('20:00', '20:30') }],
      ],
    ])
  })

  it('comes in pages: none twice, none left out, whatever is added meanwhile', async () => {
    await api.load(world('long', 'short'))
    for (const [n, time] of ['10:05', '10:10', '10:15', '10:20', '10:25'].entries())
      await api.moves(['long', `A ${time}`, n + 1])
    const whole = await entries('long')
    const first = (await history('long', '?limit=2')).body
    await api.moves(['long', 'A 10:30', 6])
    const second = (await history('long', `?limit=2&before=${first.next}`)).body
    const third = (await history('long', `?limit=2&before=${second.next}`)).body
    expect([...first.entries, ...second.entries, ...third.entries]).toEqual(whole)
    expect([first.entries.length, second.entries.length, third.next]).toEqual([2, 2, null])
  })

  it.each(roles)(
    'tells %s of a waiver on an absence only where the absence is told',
    async (role) => {
      const name = `waived-${role}`
      await api.load(world(name, 'other'))
      const { body } = await waive(name, 'person-unavailable')
      await waive(name, 'walking-time')
      await api.post(`/api/waivers/${body.id}/end`, { commandId: randomUUID() }, 'secretariat')
      const of = (list: readonly HistoryEntry[]) =>
        list.flatMap((e) =>
          e.kind === 'waived' || e.kind === 'waiver-ended' ? [[e.kind, e.rule]] : [],
        )
      const knows = mayRead(role, 'unavailable')
      expect(of(await entries(name, role))).toEqual([
        ...(knows ? [['waiver-ended', 'person-unavailable']] : []),
        ['waived', 'walking-time'],
        ...(knows ? [['waived', 'person-unavailable']] : []),
      ])
    },
  )

  it('of no session → 404; beyond the cursor’s bounds → 422', async () => {
    await api.load(world('one', 'two'))
    const absent = await api.get<Problem>(`/api/plan/sessions/${randomUUID()}/history`)
    expect([absent.status, absent.body.detail]).toEqual([404, 'The plan has no such session.'])
    expect((await history('one', '?before=0')).status).toBe(422)
    expect((await history('one', '?limit=101')).status).toBe(422)
    expect((await history('one', '?before=1')).body).toEqual({ entries: [], next: null })
  })
})
