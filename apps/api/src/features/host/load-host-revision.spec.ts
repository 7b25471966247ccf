import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { eventClock } from '@roundtable/domain'
import { DataSource } from 'typeorm'
import { entities } from '../../entities'
import { withDatabase, type TestDatabase } from '../../testing/with-database'
import { HostBodyRow } from './host.entity'
import { loadHostRevision } from './load-host-revision'
import { readHost } from './read-host'
import { UnreadableFile } from './reading/reading'

const text = readFileSync(
  new URL('../../demo/fixtures/wtdc22-host-rev1.ics', import.meta.url),
  'utf8',
)
const frame = { timeZone: 'Africa/Kigali', days: [{ date: '2022-06-07' }, { date: '2022-06-09' }] }
const imported = { importedBy: 'Claire Rousset', importedAt: new Date('2022-06-01T05:40Z'), frame }
const kigali = eventClock('2022-06-07', 'Africa/Kigali')

describe('a host revision', () => {
  let db: TestDatabase
  let source: DataSource
  const load = (file: string) =>
    source.transaction((tx) => loadHostRevision(tx, { text: file, ...imported }))
  const host = () => readHost(source.manager, kigali)
  const bodies = async () => new Map((await host()).bodies.map((b) => [b.code, b]))

  beforeAll(async () => {
    db = await withDatabase()
    source = await new DataSource({ type: 'postgres', url: db.url, entities }).initialize()
  })
  beforeEach(() => db.owner.query('DELETE FROM host_meeting; DELETE FROM host_revision'))
  afterAll(async () => {
    await source.destroy()
    await db.drop()
  })

  it('stores every meeting with its body, and the breaks apart', async () => {
    expect(await load(text)).toMatchObject({ number: 1, fresh: true })
    const { revision, meetings, breaks } = await host()
    expect(revision).toEqual({ number: 1, importedAt: '2022-06-01T07:40:00+02:00' })
    expect([meetings.length, breaks.length]).toEqual([30, 6])
    const com3 = (await bodies()).get('COM3')!
    expect(meetings.filter((m) => m.bodyId === com3.id).map((m) => [m.start, m.roomName])).toEqual([
      ['2022-06-08T09:30:00+02:00', 'AD10'],
      ['2022-06-10T09:30:00+02:00', 'AD10'],
      ['2022-06-13T09:30:00+02:00', 'AD10'],
      ['2022-06-14T09:30:00+02:00', 'AD10'],
      ['2022-06-15T09:30:00+02:00', 'AD10'],
    ])
  })

  it('gives every group the id of its parent (R5)', async () => {
    await load(text)
    const known = await bodies()
    const parents = [...known.values()]
      .filter((b) => b.kind === 'group')
      .map((b) => [b.code, [...known.values()].find((p) => p.id === b.parentId)?.code])
    expect(parents).toEqual([
      ['COM3 ad hoc', 'COM3'],
      ['COM4 drafting', 'COM4'],
      ['HOD', 'PL'],
      ['WG-PL', 'PL'],
    ])
  })

  it('becomes the next number, and keeps the ids, policies and other names of bodies', async () => {
    await load(text)
    const before = (await bodies()).get('COM4')!
    await source.manager.update(HostBodyRow, before.id, {
      policy: 'inform',
      name: { ...before.name, fr: 'Commission 4' },
    })
    const moved = text.replace('20220608T111500', '20220608T112000')
    expect(await load(moved)).toMatchObject({ number: 2, fresh: true })
    expect((await bodies()).get('COM4')).toEqual({
      ...before,
      policy: 'inform',
      name: { en: 'Committee 4 – Working methods', fr: 'Commission 4' },
    })
    expect((await host()).meetings).toHaveLength(30)
  })

  it('is stored once, however often its file comes (I-18)', async () => {
    await load(text)
    expect(await load(text)).toMatchObject({ number: 1, fresh: false })
    expect((await host()).meetings).toHaveLength(30)
  })

  it('leaves nothing behind when a line of its file is wrong (I-18)', async () => {
    await expect(
      load(text.replace('DTEND:20220607T103000Z', 'DTEND:20220607T063000Z')),
    ).rejects.toThrow(UnreadableFile)
    expect((await host()).revision).toBeNull()
  })
})
