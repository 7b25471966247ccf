import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Host, HostImportAnswer, Recognition } from '@roundtable/contracts'
import { aCalendar, kigali } from './testing/a-calendar'
import { HostApi, revision1, revision2 } from './testing/host-api'

let host: HostApi

beforeAll(async () => {
  host = await HostApi.start()
  // Signing in leaves a line of its own.
  await host.as('organizer')
})
afterAll(() => host.stop())

const numbers = async (): Promise<number[]> =>
  (await host.get<Host>('/api/host')).body.revisions.map((r) => r.number)

describe('looking at a file (I-18)', () => {
  it('answers what applying it would, and stores nothing', async () => {
    const before = await host.everything()
    const { status, body } = await host.send(revision2, { dryRun: true, commandId: null })
    expect([status, body.number]).toEqual([200, 2])
    expect(body.changes.map(({ kind, uid }) => [kind, uid])).toEqual([
      ['moved', 'com3-1@wtdc22.example'],
      ['added', 'com3-2@wtdc22.example'],
      ['withdrawn', 'com4-2@wtdc22.example'],
    ])
    expect(body.newFindings.length).toBeGreaterThan(0)
    expect(body.passedOver.map(({ uid, reason }) => [uid, reason])).toEqual([
      ['wtdc@wtdc22.example', 'all-day'],
      ['com4-2@wtdc22.example', 'cancelled'],
    ])
    expect(await host.everything()).toEqual(before)
  })

  it('needs no command id, which storing does', async () => {
    const { status, body } = await host.refused(revision2, { commandId: null })
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: '/headers/Command-Id', code: 'required' }],
    ])
  })
})

describe('the same file again (I-18)', () => {
  it('is the applied revision: 200, the old number, empty lists, and nothing is stored', async () => {
    const before = await host.everything()
    const { status, body } = await host.send(revision1)
    expect([status, body.number, body.changes, body.newFindings]).toEqual([200, 1, [], []])
    expect(await host.everything()).toEqual(before)
  })
})

describe('one command (I-07)', () => {
  it('has one effect, however often it comes, and stands for one file', async () => {
    const commandId = randomUUID()
    const first = await host.send(revision2, { commandId })
    const again = await host.send(revision2, { commandId })
    expect([first.status, again]).toEqual([201, first])
    expect(await numbers()).toEqual([2, 1])
    const other = await host.refused(revision1, { commandId })
    expect([other.status, other.body.type]).toEqual([409, '/problems/command-reused'])
    expect(await numbers()).toEqual([2, 1])
  })

  it('brings an older timetable back as the next revision', async () => {
    const { status, body } = await host.send(revision1)
    expect([status, body.number, body.changes.map((c) => c.kind)]).toEqual([
      201,
      3,
      ['moved', 'withdrawn', 'added'],
    ])
  })
})

describe('a file that was compared with an older revision', () => {
  it('is refused with who was faster, unless it is what stands by now; without a comparison it is the next one', async () => {
    await host.send(revision2)
    const now = (await host.send(revision1)).body.number
    const before = await host.everything()
    const late = await host.refused(revision2, { since: now - 1 })
    expect([late.status, late.body.type, late.body.current]).toMatchObject([
      412,
      '/problems/stale',
      { version: now, changedBy: 'Jean Habimana' },
    ])
    const same = await host.send(revision1, { since: now - 1 })
    expect([same.status, same.body.number]).toEqual([200, now])
    expect(await host.everything()).toEqual(before)
    expect((await host.send(revision2, { since: now })).status).toBe(201)
    expect((await host.send(revision1)).status).toBe(201)
  })
})

describe('several at once', () => {
  it('stand in line: dense numbers, and the same file twice is stored once', async () => {
    const at = (minute: number) =>
      aCalendar(['CATEGORIES:PLENARY', ...kigali(`08T0930-10${minute}`)])
    const files = [10, 20, 30, 40, 50].map(at)
    const answers = await Promise.all([...files, files[0]!].map((file) => host.send(file)))
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body.number)
    const known = await numbers()
    expect(known).toEqual(Array.from({ length: known.length }, (_, i) => known.length - i))
    expect(made.sort((a, b) => a - b)).toEqual(known.slice(0, made.length).reverse())
    expect(answers.every(({ status }) => status === 201 || status === 200)).toBe(true)
  })
})

describe('a session that is being moved meanwhile', () => {
  it('is waited for, and seen where it stands then (I-02)', async () => {
    const { placements } = await host.plan()
    const { sessionId } = placements[0]!
    const mover = await host.api.db.connect()
    await mover.query('BEGIN; SELECT FROM plan WHERE main FOR NO KEY UPDATE')
    const file = aCalendar(['UID:night', 'CATEGORIES:PLENARY', ...kigali('09T2300-2330')])
    let arrived = false
    const sent = host.send(file).finally(() => {
      arrived = true
    })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const waited = !arrived
    await mover.query(
      `UPDATE placement SET start = '2022-06-09T23:00+02:00', version = version + 1 WHERE session_id = $1`,
      [sessionId],
    )
    await mover.query('COMMIT')
    mover.release()
    const { newFindings } = (await sent).body
    expect(waited).toBe(true)
    const met = newFindings.filter(({ code }) => code === 'host-meets')
    expect(met.map(({ sessions }) => sessions)).toEqual([[sessionId]])
  })
})

describe('an import that is killed in the middle', () => {
  it('leaves nothing, and the next one works', async () => {
    const before = await host.everything()
    const blocker = await host.api.db.connect()
    await blocker.query('BEGIN; LOCK TABLE host_meeting IN SHARE MODE')
    const killed = host.refused(revision2)
    const waiting = `SELECT pid FROM pg_locks JOIN pg_class c ON c.oid = relation WHERE c.relname = 'host_meeting' AND NOT granted`
    let pid: number | undefined
    while (pid === undefined) pid = (await host.api.db.query(waiting)).rows[0]?.pid
    await host.api.db.query('SELECT pg_terminate_backend($1)', [pid])
    await blocker.query('ROLLBACK')
    blocker.release()
    expect((await killed).status).toBe(503)
    expect(await host.everything()).toEqual(before)
    expect((await host.send(revision2)).status).toBe(201)
  })
})

describe('words that nobody knows', () => {
  const file = aCalendar(
    ['UID:dinner', 'CATEGORIES:SIDE-EVENT', 'SUMMARY:Dinner', ...kigali('08T0900-1900')],
    ['UID:council', 'CATEGORIES:SIDE-EVENT', 'SUMMARY:Council of COM3', ...kigali('08T0900-0910')],
  )
  const short = ({ clue, how, meaning }: Recognition) => [
    clue,
    how,
    meaning.as === 'body' ? meaning.code : meaning.as,
  ]
  const look = async (): Promise<HostImportAnswer> => (await host.send(file, { dryRun: true })).body

  it('refuse until somebody says what they mean', async () => {
    const { recognitions, newFindings } = await look()
    expect(recognitions.map(short)).toEqual([['SIDE-EVENT', 'asked', 'SIDE-EVENT']])
    const clashes = newFindings.filter(({ code }) => code === 'host-meets')
    expect(clashes.length).toBeGreaterThan(0)
    expect(clashes.every(({ severity }) => severity === 'blocker')).toBe(true)
  })

  it('mean in every later file what a person said, of a name before its category', async () => {
    const group = {
      as: 'body',
      code: 'COUNCIL',
      name: 'Council',
      kind: 'group',
      parentCode: 'COM3',
    }
    const { status, body } = await host.write<Host>('POST', '/api/host/mappings', {
      mappings: [
        { clue: 'SIDE-EVENT', meaning: { as: 'nothing' } },
        { clue: 'SIDE-EVENT · council of com3', meaning: group },
      ],
    })
    expect([status, body.mappings.map(({ clue, by }) => [clue, by])]).toEqual([
      200,
      [
        ['SIDE-EVENT', 'Jean Habimana'],
        ['SIDE-EVENT · council of com3', 'Jean Habimana'],
      ],
    ])
    const { recognitions, newFindings, meetings } = await look()
    expect(recognitions.map(short)).toEqual([
      ['SIDE-EVENT', 'remembered', 'nothing'],
      ['SIDE-EVENT · council of com3', 'remembered', 'COUNCIL'],
    ])
    expect([newFindings, meetings]).toEqual([[], 1])
    expect((await host.send(file)).status).toBe(201)
    const { bodies } = (await host.get<Host>('/api/host')).body
    const council = bodies.find((b) => b.code === 'COUNCIL')!
    expect([council.policy, bodies.find((b) => b.id === council.parentId)?.code]).toEqual([
      'refuse',
      'COM3',
    ])
  })

  it('make the same file a new revision when they mean something else now', async () => {
    expect((await host.send(file)).status).toBe(200)
    const meaning = { as: 'break' }
    await host.write('POST', '/api/host/mappings', { mappings: [{ clue: 'SIDE-EVENT', meaning }] })
    const { status, body } = await host.send(file)
    expect([status, body.changes.map(({ kind, uid, body }) => [kind, uid, body])]).toEqual([
      201,
      [['added', 'dinner', null]],
    ])
  })
})
