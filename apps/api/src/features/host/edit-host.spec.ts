import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Host, HostImportAnswer, Problem } from '@roundtable/contracts'
import { HostApi, revision1, revision2 } from './testing/host-api'

let host: HostApi

beforeAll(async () => {
  host = await HostApi.start()
})
afterAll(() => host.stop())

const page = async (): Promise<Host> => (await host.get<Host>('/api/host')).body
const edit = <T = HostImportAnswer>(body: object) =>
  host.write<T>('POST', '/api/host/meetings', body)

describe('an edit of the timetable by hand', () => {
  it('is the next revision, with its reason, its changes and what they mean for us', async () => {
    const { meetings, bodies } = await page()
    const com3 = meetings.find((m) => m.uid.startsWith('com3-1@'))!
    const com4 = meetings.find((m) => m.uid.startsWith('com4-2@'))!
    const { status, body } = await edit({
      expectedVersion: 1,
      reason: 'The chair called.',
      edits: [
        {
          meetingId: com3.id,
          meeting: {
            bodyId: com3.bodyId,
            title: com3.title,
            roomName: com3.roomName,
            start: '2022-06-08T15:00:00+02:00',
            end: '2022-06-08T16:30:00+02:00',
          },
        },
        { meetingId: com4.id, meeting: null },
        {
          meetingId: null,
          meeting: {
            bodyId: bodies.find((b) => b.code === 'PL')!.id,
            title: 'Extra plenary',
            roomName: '',
            start: '2022-06-09T10:00:00+02:00',
            end: '2022-06-09T11:00:00+02:00',
          },
        },
      ],
    })
    expect([status, body.number]).toEqual([201, 2])
    expect(body.changes.map(({ kind, body, after }) => [kind, body, after?.title ?? null])).toEqual(
      [
        ['moved', 'COM3', 'Committee 3 – Objectives, first meeting'],
        ['added', 'PL', 'Extra plenary'],
        ['withdrawn', 'COM4', null],
      ],
    )
    expect(body.newFindings.some(({ code }) => code === 'host-meets')).toBe(true)
    const { revisions } = await page()
    expect(revisions[0]).toMatchObject({
      number: 2,
      source: 'hand',
      reason: 'The chair called.',
      meetings: 30,
    })
  })

  it('has to name the revision it was decided on', async () => {
    const [first] = (await page()).meetings
    const edits = [{ meetingId: first!.id, meeting: null }]
    const missing = await edit<Problem>({ edits })
    expect([missing.status, missing.body.type]).toEqual([428, '/problems/precondition-required'])
    const stale = await edit<Problem>({ expectedVersion: 1, edits })
    expect([stale.status, stale.body.current]).toMatchObject([
      412,
      { version: 2, changedBy: 'Jean Habimana' },
    ])
  })

  it('is refused as a whole where one edit does not fit', async () => {
    const [first] = (await page()).meetings
    const before = await host.everything()
    const meeting = {
      bodyId: randomUUID(),
      title: 'x',
      roomName: '',
      start: '2022-06-09T10:00:00+02:00',
      end: '2022-06-09T10:00:00+02:00',
    }
    const { status, body } = await edit<Problem>({
      expectedVersion: 2,
      edits: [
        { meetingId: first!.id, meeting: null },
        { meetingId: first!.id, meeting: null },
        { meetingId: randomUUID(), meeting: null },
        { meetingId: null, meeting },
        { meetingId: null, meeting: null },
      ],
    })
    expect([status, body.errors]).toEqual([
      422,
      [
        { pointer: '/edits/1/meetingId', code: 'twice' },
        { pointer: '/edits/2/meetingId', code: 'unknown' },
        { pointer: '/edits/3/meeting/bodyId', code: 'unknown' },
        { pointer: '/edits/3/meeting/end', code: 'ends-before-start' },
        { pointer: '/edits/4', code: 'nothing' },
      ],
    ])
    expect(await host.everything()).toEqual(before)
  })

  it('makes no revision where nothing is otherwise', async () => {
    const [{ id, uid: _, ...meeting }] = (await page()).meetings as [Host['meetings'][number]]
    const { status, body } = await edit({ expectedVersion: 2, edits: [{ meetingId: id, meeting }] })
    expect([status, body.number, body.changes]).toEqual([200, 2, []])
  })

  it('gives way to the next file of the host, which says so beforehand', async () => {
    const { body } = await host.send(revision1, { dryRun: true })
    expect(body.changes.map(({ kind, before }) => [kind, before?.title ?? null])).toEqual([
      ['moved', 'Committee 3 – Objectives, first meeting'],
      ['withdrawn', 'Extra plenary'],
      ['added', null],
    ])
  })
})

describe('bodies of the host', () => {
  const bodyOf = async (code: string) => (await page()).bodies.find((b) => b.code === code)!
  const change = <T = Problem>(id: string, body: object) =>
    host.write<T>('PATCH', `/api/host/bodies/${id}`, body)

  it('are made by hand, and refuse where nobody says otherwise', async () => {
    const { status, body } = await host.write<Host['bodies'][number]>('POST', '/api/host/bodies', {
      fields: { code: 'WG-X', name: { en: 'Group X', fr: 'Groupe X' }, kind: 'group' },
    })
    expect([status, body]).toEqual([
      201,
      {
        id: body.id,
        version: 1,
        code: 'WG-X',
        name: { en: 'Group X', fr: 'Groupe X' },
        kind: 'group',
        parentId: null,
        policy: 'refuse',
      },
    ])
    const taken = await host.write<Problem>('POST', '/api/host/bodies', {
      fields: { code: 'WG-X', name: { en: 'Another' }, kind: 'group', parentId: randomUUID() },
    })
    expect([taken.status, taken.body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
      422,
      [
        ['/fields/code', 'taken'],
        ['/fields/parentId', 'unknown'],
      ],
    ])
  })

  it('have no circle of parents, and a later file leaves what people made of them', async () => {
    const [com3, adHoc] = [await bodyOf('COM3'), await bodyOf('COM3 ad hoc')]
    const circle = await change(com3.id, {
      expectedVersion: com3.version,
      fields: { parentId: adHoc.id },
    })
    expect([circle.status, circle.body.errors?.map(({ code }) => code)]).toEqual([422, ['circle']])
    const own = await change(com3.id, {
      expectedVersion: com3.version,
      fields: { parentId: com3.id },
    })
    expect(own.body.errors?.map(({ code }) => code)).toEqual(['circle'])
    const named = await change(adHoc.id, {
      expectedVersion: adHoc.version,
      fields: { code: 'AHG', name: { en: 'Study Questions' } },
    })
    expect(named.status).toBe(200)
    expect((await host.send(revision1)).status).toBe(201)
    const { meetings } = await page()
    expect(meetings.find((m) => m.uid.startsWith('ahg-resx@'))!.bodyId).toBe(adHoc.id)
    expect((await bodyOf('AHG')).name).toEqual({ en: 'Study Questions' })
  })

  it('weigh otherwise at once when their policy changes, for whoever decided on what is there now', async () => {
    // Committee 3 meets while sessions of ours run.
    expect((await host.send(revision2)).status).toBe(201)
    const com3 = await bodyOf('COM3')
    const weights = async () => {
      const ours = (await host.plan()).findings.filter((f) => f.bodyId === com3.id)
      const met = ours.filter(({ code }) => code === 'host-meets')
      return [...new Set(met.map(({ severity, waivable }) => `${severity} ${waivable}`))]
    }
    const to = (policy: string, expectedVersion?: number) =>
      change(com3.id, { expectedVersion, fields: { policy } })
    expect(await weights()).toEqual(['blocker false'])
    expect((await to('waiver', com3.version)).status).toBe(200)
    expect(await weights()).toEqual(['blocker true'])
    expect((await to('inform')).status).toBe(428)
    const stale = await to('inform', com3.version)
    expect([stale.status, stale.body.current]).toMatchObject([
      412,
      {
        version: com3.version + 1,
        changedBy: 'Jean Habimana',
        fields: { code: 'COM3', policy: 'waiver' },
      },
    ])
    expect((await to('inform', com3.version + 1)).status).toBe(200)
    expect(await weights()).toEqual(['warning false'])
    const { rows } = await host.api.db.query(
      `SELECT data->>'what' AS what, data->'ids' AS ids FROM live_event
       WHERE stream = 'plan' AND kind = 'plan-changed' ORDER BY seq DESC LIMIT 1`,
    )
    expect(rows).toEqual([{ what: 'host', ids: [com3.id] }])
  })

  it('are known by their own code after people have given them another, with their duties (I-02)', async () => {
    await host.send(revision2)
    await host.write('POST', '/api/host/mappings', {
      mappings: [
        {
          clue: 'BRIEFING',
          meaning: { as: 'body', code: 'COM3', name: 'x', kind: 'committee', parentCode: null },
        },
      ],
    })
    const com3 = await bodyOf('COM3')
    const named = await change(com3.id, {
      expectedVersion: com3.version,
      fields: { code: 'C3', name: { en: 'Objectives' } },
    })
    expect(named.status).toBe(200)
    const bodies = (await page()).bodies.map(({ code }) => code)
    const more = revision2
      .replace('CATEGORIES:CONFERENCE', 'CATEGORIES:BRIEFING')
      .replace(/DT(START|END);VALUE=DATE:202206(06|17)/g, (_, word: string) =>
        word === 'START' ? 'DTSTART:20220608T190000Z' : 'DTEND:20220608T200000Z',
      )
    const { status, body } = await host.send(more)
    expect([status, body.changes.map(({ kind, uid, body }) => [kind, uid, body])]).toEqual([
      201,
      [['added', 'wtdc@wtdc22.example', 'C3']],
    ])
    const after = await page()
    expect(after.bodies.map(({ code }) => code)).toEqual(bodies)
    const ofCom3 = after.meetings.filter((m) => m.title.startsWith('Committee 3'))
    expect([...new Set(ofCom3.map(({ bodyId }) => bodyId))]).toEqual([com3.id])
  })

  it('stay as they are, with their version, where nothing is changed', async () => {
    const com5 = await bodyOf('COM5')
    const { status, body } = await change<Host['bodies'][number]>(com5.id, {
      expectedVersion: com5.version,
      fields: { policy: com5.policy },
    })
    expect([status, body.version]).toEqual([200, com5.version])
    expect((await change(randomUUID(), { expectedVersion: 1, fields: {} })).status).toBe(404)
  })
})
