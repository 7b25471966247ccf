import { describe, expect, it } from '@jest/globals'
import { clash, forbidden, invalid } from './testing/a-server'
import { opened, settled } from './testing/an-editor'

describe('a record saved as it is edited', () => {
  it('saves a field when it is left', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.store.edit('name', 'Jean H.')
    expect(ana.status('name')).toBe('edited')
    ana.store.flush()
    expect(ana.status('name')).toBe('saving')
    await settled()
    expect(ana.status('name')).toBe('saved')
    expect(server.now()).toMatchObject({ version: 2, fields: { name: 'Jean H.' } })
    expect(ana.state).toMatchObject({ base: { version: 2 }, edits: {}, savedAt: 1_000 })
  })

  it('saves after a pause in typing, once', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    for (const name of ['J', 'Je', 'Jea']) ana.store.edit('name', name)
    await settled()
    expect(server.version).toBe(1)
    await ana.pause()
    expect(server.now()).toMatchObject({ version: 2, fields: { name: 'Jea' } })
  })

  it('has one save on its way; the next collects what was edited meanwhile', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.store.edit('name', 'A')
    ana.store.flush()
    ana.store.edit('job', 'B')
    ana.store.flush()
    ana.store.edit('rank', 5)
    ana.store.edit('name', 'C')
    await ana.pause()
    expect(server.effects).toEqual(['Ana-1', 'Ana-2'])
    expect(server.fields).toMatchObject({ name: 'C', job: 'B', rank: 5 })
    expect(ana.state.edits).toEqual({})
  })

  it('sends a value edited back while the other was on its way', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.store.edit('name', 'Other')
    ana.store.flush()
    ana.store.edit('name', 'Jean Habimana')
    await ana.pause()
    expect(server.fields.name).toBe('Jean Habimana')
  })

  it('saves nothing when nothing differs', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.store.edit('name', 'Other')
    ana.store.edit('name', 'Jean Habimana')
    await ana.pause()
    expect([server.version, ana.status('name'), ana.stash]).toEqual([1, 'clean', undefined])
  })
})

describe('two editors', () => {
  it('of different fields both win; what I did not edit follows and is marked', async () => {
    const { server, editors } = opened(['Ana', 'Ben'])
    const [ana, ben] = editors
    ben.store.edit('job', 'Envoy')
    await ben.pause()
    ana.store.edit('name', 'A')
    await ana.pause()
    expect(server.fields).toMatchObject({ name: 'A', job: 'Envoy' })
    expect(ana.state.taken).toEqual({ job: { by: 'Ben', at: '2022-06-08T10:00:00Z' } })
    expect([ana.status('name'), ana.status('job')]).toEqual(['saved', 'taken'])
  })

  it('of one field: nothing is stored before one value is chosen', async () => {
    const { server, editors } = opened(['Ana', 'Ben'])
    const [ana, ben] = editors
    ben.store.edit('name', 'B')
    await ben.pause()
    ana.store.edit('name', 'A')
    ana.store.edit('rank', 1)
    await ana.pause()
    expect(ana.state.conflicts).toEqual({
      name: { theirs: 'B', by: 'Ben', at: '2022-06-08T10:00:00Z' },
    })
    expect(server.fields).toMatchObject({ name: 'B', rank: 1 })
    ana.store.decide('name', 'mine')
    await settled()
    expect([server.fields.name, ana.status('name')]).toEqual(['A', 'saved'])
  })

  it('theirs may be taken', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    server.change('Ben', { name: 'B' })
    ana.store.edit('name', 'A')
    await ana.pause()
    ana.store.decide('name', 'theirs')
    await settled()
    expect(server.version).toBe(2)
    expect(ana.state).toMatchObject({ edits: {}, conflicts: {}, base: { fields: { name: 'B' } } })
    expect(ana.stash).toBe(undefined)
  })

  it('stale twice in a row: each time only what changed since is asked', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    let raced = false
    const save = server.saveAs('Ana')
    ana.store.use(async (command) => {
      const answer = await save(command)
      if (!answer.ok && !raced) {
        raced = true
        server.change('Cyr', { job: 'C' })
      }
      return answer
    })
    server.change('Ben', { rank: 9 })
    ana.store.edit('name', 'A')
    ana.store.edit('job', 'A')
    await ana.pause()
    expect(ana.status('job')).toBe('conflict')
    expect(server.fields).toMatchObject({ name: 'A', job: 'C', rank: 9 })
    ana.store.decide('job', 'mine')
    await settled()
    expect(server.fields).toMatchObject({ name: 'A', job: 'A', rank: 9 })
  })

  it('the same value twice is no conflict', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    server.change('Ben', { name: 'A' })
    ana.store.edit('name', 'A')
    await ana.pause()
    expect([ana.state.edits, ana.state.conflicts, server.version]).toEqual([{}, {}, 2])
  })

  it('of one text in two languages both win', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    server.change('Ben', { title: { en: 'Minister of ICT', fr: 'Ministre' } })
    ana.store.edit('title', { en: 'Minister of ICT and Innovation' })
    await ana.pause()
    expect(server.fields.title).toEqual({ en: 'Minister of ICT and Innovation', fr: 'Ministre' })
  })

  it('unedited fields follow the live updates; edited ones become conflicts before they are sent', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.store.edit('name', 'A')
    server.change('Ben', { name: 'B', rank: 7 })
    ana.store.serve(server.now())
    expect([ana.state.base.fields.rank, ana.status('name')]).toEqual([7, 'conflict'])
    await ana.pause()
    expect(server.fields.name).toBe('B')
  })

  it('my own save, seen live before its answer, is no conflict', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.line = 'no answer arrives'
    ana.store.edit('name', 'A')
    await ana.pause()
    ana.store.serve(server.now())
    expect(ana.state.newer?.version).toBe(2)
    ana.line = 'up'
    await ana.attempt()
    expect(ana.state).toMatchObject({ base: { version: 2 }, conflicts: {}, edits: {}, newer: null })
  })
})

describe('a refusal', () => {
  it('marks its field; the others are stored; fixed, it is stored as well', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    server.refuse = ({ fields }) =>
      fields.rank === 99 ? invalid('/fields/rank', 'Ranks go from 1 to 7.') : null
    ana.store.edit('rank', 99)
    ana.store.edit('name', 'A')
    await ana.pause()
    expect([ana.status('rank'), ana.status('name'), server.fields.name]).toEqual([
      'refused',
      'saved',
      'A',
    ])
    expect(ana.state.edits).toEqual({ rank: 99 })
    ana.store.edit('rank', 7)
    await ana.pause()
    expect([server.fields.rank, ana.status('rank')]).toEqual([7, 'saved'])
  })

  it('over a field that was not sent holds back what was, until one of both is edited', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    server.refuse = ({ fields }) =>
      (fields.rank ?? server.fields.rank) > 3 && (fields.job ?? server.fields.job) === 'Minister'
        ? invalid('/fields/job', 'Ministers rank third.')
        : null
    ana.store.edit('rank', 5)
    await ana.pause()
    expect([ana.status('rank'), server.version]).toEqual(['refused', 1])
    ana.store.edit('job', 'Envoy')
    await ana.pause()
    expect(server.fields).toMatchObject({ rank: 5, job: 'Envoy' })
  })

  it('a clash is handed over whole; the edit stays, other fields go on', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    server.refuse = ({ fields, offBoard }) => ('rank' in fields && !offBoard ? clash() : null)
    ana.store.edit('rank', 1)
    await ana.pause()
    expect(ana.state.trouble).toEqual(clash())
    ana.store.edit('name', 'A')
    await ana.pause()
    expect([server.fields.name, ana.status('rank')]).toEqual(['A', 'held'])
    expect(ana.state.trouble).toEqual(clash())
    ana.store.retry({ offBoard: true })
    await settled()
    expect([server.fields.rank, ana.state.trouble, ana.state.offBoard]).toEqual([1, null, false])
  })

  it('a missing right keeps the edit and says so', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    server.refuse = () => forbidden()
    ana.store.edit('rank', 1)
    await ana.pause()
    expect([ana.state.trouble?.detail, ana.status('rank')]).toEqual(['Not yours.', 'held'])
    expect(ana.stash).not.toBe(undefined)
  })
})
