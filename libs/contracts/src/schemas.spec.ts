import { describe, expect, it } from '@jest/globals'
import { movesCommand, slotsQuery } from './agenda'
import { date, instant } from './common'
import { comparisonQuery, copyCommand } from './copies'
import { fact } from './live'
import { problem, problemStatus } from './problems'
import { publicSession, releaseCommand } from './programme'
import { venueChange, zone } from './venue'

const id = '3f0e4c7a-6f1d-4b43-9c53-0d8f0a1b2c3d'
const start = '2022-06-08T15:00:00+02:00'

describe('an instant on the wire', () => {
  it.each([start, '2022-06-08T13:00:00Z', '2022-06-08T13:00:00.5Z'])('is %s', (text) => {
    expect(instant.safeParse(text).success).toBe(true)
    expect(Date.parse(text)).not.toBeNaN()
  })

  it.each([
    '2022-06-08T15:00:00',
    '2022-06-08T13:00Z',
    '2022-06-08',
    '15:00',
    'now',
    '2022-02-30T10:00:00Z',
    '',
    '0000-01-01T00:00:00Z',
    '0001-01-01T23:59:59Z',
    '9999-12-31T23:59:59Z',
  ])('is not %p', (text) => {
    expect(instant.safeParse(text).success).toBe(false)
  })

  it.each(['0000-01-01', '2022-02-30', '2022-13-01'])('a day is not %p either', (text) => {
    expect(date.safeParse(text).success).toBe(false)
  })
})

describe('a zone without a name', () => {
  const nameless = { id, code: 'H', name: { en: '' } }

  it('is not taken, but one that is stored is still told', () => {
    const change = { commandId: id, fields: { zones: [nameless] } }
    expect(venueChange.safeParse(change).success).toBe(false)
    expect(zone.parse(nameless)).toEqual(nameless)
  })
})

describe('commands', () => {
  const moves = [{ sessionId: id, placement: { roomId: id, start } }]

  it('a move without a version is well formed: its absence has an answer of its own (428)', () => {
    expect(movesCommand.parse({ commandId: id, moves })).toEqual({ commandId: id, moves })
  })

  it('an id in capitals is the same id', () => {
    const shouted = { commandId: id.toUpperCase(), moves }
    expect(movesCommand.parse(shouted)).toEqual({ commandId: id, moves })
  })

  it.each([
    { commandId: id, moves: [] },
    { commandId: id, moves: Array(201).fill(moves[0]) },
    { commandId: 'x', moves },
    { moves },
    { commandId: id, moves: [{ sessionId: id }] },
    { commandId: id, moves: [{ ...moves[0], expectedVersion: -1 }] },
    { commandId: id, moves: [{ ...moves[0], expectedVersion: 1.5 }] },
    { commandId: id, moves, reason: 'x'.repeat(501) },
  ])('refuses moves that do not fit (%#)', (body) => {
    expect(movesCommand.safeParse(body).success).toBe(false)
  })

  it('a release is for everybody at once, and cancels nothing, unless it says so', () => {
    expect(releaseCommand.parse({ commandId: id, note: '' })).toEqual({
      commandId: id,
      note: '',
      audience: 'public',
      embargoUntil: null,
      confirmCancellations: false,
    })
  })

  it('a release that only organizers see waits for nobody', () => {
    const waiting = { commandId: id, note: '', embargoUntil: start }
    const refused = releaseCommand.safeParse({ ...waiting, audience: 'organizers' })
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([['embargoUntil']])
    expect(releaseCommand.safeParse({ ...waiting, audience: 'speakers' }).success).toBe(true)
    expect(
      releaseCommand.safeParse({ ...waiting, audience: 'organizers', embargoUntil: null }).success,
    ).toBe(true)
  })

  it('an embargo ends while calendars can still write it, rounded up to a second', () => {
    const ends = (embargoUntil: string) =>
      releaseCommand.safeParse({ commandId: id, note: '', embargoUntil }).success
    expect(['9999-12-30T00:00:00Z', '9999-12-30T23:59:59.999Z', 'never'].map(ends)).toEqual([
      true,
      false,
      false,
    ])
  })

  it('a copy is made of a plan, or of a release', () => {
    const copy = { commandId: id, name: 'As it was' }
    const refused = copyCommand.safeParse({ ...copy, from: id, release: 3 })
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([['release']])
    for (const one of [copy, { ...copy, from: id }, { ...copy, release: 3 }])
      expect(copyCommand.parse(one)).toEqual(one)
  })

  it('a session of an old release is read with what its bytes do not say', () => {
    const old = {
      id,
      code: 'P1',
      title: { en: 'Panel' },
      segment: 'thematic',
      format: 'panel',
      focusAreas: [],
      status: 'scheduled',
      roomId: id,
      start,
      end: start,
      was: null,
      people: [],
    }
    expect(publicSession.parse(old)).toEqual({
      ...old,
      summary: { en: '' },
      floorLanguages: [],
      interpretation: [],
      captioning: false,
      signLanguage: false,
      details: {},
      items: [],
    })
  })

  it('asking for free places takes numbers from an address, five by default', () => {
    expect(slotsQuery.parse({})).toEqual({ limit: 5 })
    expect(slotsQuery.parse({ limit: '50', near: start })).toEqual({ limit: 50, near: start })
    expect(slotsQuery.safeParse({ limit: '51' }).success).toBe(false)
  })
})

describe('copies', () => {
  it('sessions that are left come as a list in the address', () => {
    const other = '7d0e4c7a-6f1d-4b43-9c53-0d8f0a1b2c3d'
    expect(comparisonQuery.parse({})).toEqual({})
    expect(comparisonQuery.parse({ leave: '' })).toEqual({ leave: [] })
    expect(comparisonQuery.parse({ leave: `${id},${other}` })).toEqual({ leave: [id, other] })
    expect(comparisonQuery.safeParse({ leave: 'P5' }).success).toBe(false)
  })

  it('have a name that fits a line', () => {
    const named = (name: string) => copyCommand.safeParse({ commandId: id, name }).success
    expect(['Swap', ' ', '', 'x'.repeat(80), 'x'.repeat(81)].map(named)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
    expect(['“?”', '٣', '\u202e\u200b', 'a\nb', 'What \u202e if', '\u0007bell'].map(named)).toEqual(
      [true, true, false, false, false, false],
    )
  })
})

describe('facts', () => {
  const envelope = { stream: 'plan', prev: 3, seq: 4, at: start }
  const placements = [
    { sessionId: id, version: 2, placement: null, changedBy: 'Olga', changedAt: start },
  ]

  it('each kind carries what it says', () => {
    const moved = {
      ...envelope,
      kind: 'sessions-moved',
      data: { placements, reason: null, commandId: id },
    }
    const released = { ...envelope, kind: 'released', data: { number: 2, publishedAt: start } }
    const revised = { ...envelope, kind: 'host-revised', data: { number: 2 } }
    const copied = { ...envelope, kind: 'copy-changed', data: { planId: id, commandId: id } }
    for (const one of [moved, released, revised, copied]) expect(fact.parse(one)).toEqual(one)
    expect(fact.safeParse({ ...moved, kind: 'moved' }).success).toBe(false)
    expect(fact.safeParse({ ...moved, data: released.data }).success).toBe(false)
  })
})

describe('problems', () => {
  it('carry who and when of a stale session, or nobody when it was never placed', () => {
    const stale = {
      type: '/problems/stale',
      title: 'Stale',
      status: problemStatus.stale,
      detail: 'A sentence.',
      current: [
        { sessionId: id, version: 0, placement: null, changedBy: null, changedAt: null },
        { sessionId: id, version: 2, placement: null, changedBy: 'Olga', changedAt: start },
      ],
    }
    expect(problem.parse(stale)).toEqual(stale)
  })

  it('have the status that RFC 9110 and the invariants give them', () => {
    expect(problemStatus).toMatchObject({
      clash: 409,
      'command-reused': 409,
      stale: 412,
      validation: 422,
      'precondition-required': 428,
      unavailable: 503,
    })
    expect(Object.values(problemStatus).every((s) => s >= 400 && s < 600)).toBe(true)
  })
})
