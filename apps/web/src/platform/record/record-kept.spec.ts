import { describe, expect, it } from '@jest/globals'
import { signedOut } from './testing/a-server'
import { opened, settled } from './testing/an-editor'

describe('no connection', () => {
  it('keeps the edits, and repeats with the same id until there is an answer', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.line = 'no answer arrives'
    ana.store.edit('name', 'Jean H.')
    await ana.pause()
    expect(ana.state.waiting).toBe('offline')
    ana.line = 'no command arrives'
    await ana.attempt()
    ana.line = 'up'
    await ana.attempt()
    expect(server.effects).toEqual(['Ana-1'])
    expect([server.version, ana.status('name'), ana.state.waiting]).toEqual([2, 'saved', null])
  })

  it('goes on collecting, and sends the rest afterwards', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.line = 'no command arrives'
    ana.store.edit('name', 'A')
    await ana.pause()
    ana.store.edit('job', 'B')
    await ana.pause()
    ana.line = 'up'
    await ana.attempt()
    expect(server.fields).toMatchObject({ name: 'A', job: 'B' })
    expect(ana.stash).toBe(undefined)
  })

  it('a session that ended keeps the edits, too', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    server.refuse = () => signedOut()
    ana.store.edit('name', 'A')
    await ana.pause()
    expect([ana.state.waiting, ana.status('name')]).toEqual(['signed-out', 'held'])
    server.refuse = () => null
    await ana.attempt()
    expect(server.fields.name).toBe('A')
  })

  it('an answer that breaks the contract is reported, and asked for again', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    const save = server.saveAs('Ana')
    let answers = 0
    ana.store.use(async (command) => {
      const answer = await save(command)
      if ((answers += 1) === 1) throw new Error('no version')
      return answer
    })
    ana.store.edit('name', 'A')
    await ana.pause()
    expect([ana.state.waiting, ana.reported]).toEqual(['busy', [new Error('no version')]])
    await ana.attempt()
    expect([server.effects, ana.status('name')]).toEqual([['Ana-1'], 'saved'])
  })
})

describe('a reload', () => {
  it('loses nothing that was typed', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.store.edit('name', 'A')
    await ana.reload()
    expect([server.fields.name, ana.status('name')]).toEqual(['A', 'saved'])
  })

  it('repeats the save on its way with its id before anything else', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.line = 'no answer arrives'
    ana.store.edit('name', 'A')
    await ana.pause()
    ana.store.edit('job', 'B')
    server.change('Ben', { rank: 1 })
    ana.line = 'up'
    await ana.reload()
    expect(server.effects).toEqual(['Ana-1', 'Ana-2'])
    expect(server.fields).toMatchObject({ name: 'A', job: 'B', rank: 1 })
    expect(ana.state).toMatchObject({ edits: {}, conflicts: {}, base: { version: 4 } })
  })

  it('keeps what is still to be decided', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    server.change('Ben', { name: 'B' })
    ana.store.edit('name', 'A')
    await ana.pause()
    await ana.reload()
    expect([ana.status('name'), server.fields.name]).toEqual(['conflict', 'B'])
  })

  it('finds what changed meanwhile', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.store.edit('name', 'A')
    server.change('Ben', { name: 'B', job: 'C' })
    await ana.reload()
    expect([ana.status('name'), ana.state.base.fields.job]).toEqual(['conflict', 'C'])
  })
})

describe('walking on within the application', () => {
  it('saves what was edited', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.store.edit('name', 'A')
    ana.store.stop()
    await settled()
    expect([server.fields.name, ana.stash]).toEqual(['A', undefined])
  })

  it('and back at once: the page left behind takes nothing from the new one', async () => {
    const { server, editors } = opened()
    const [ana] = editors
    ana.store.edit('name', 'A')
    ana.store.stop()
    ana.line = 'no command arrives'
    ana.comeBack()
    ana.store.edit('job', 'B')
    await settled()
    ana.line = 'up'
    await ana.reload()
    expect(server.fields).toMatchObject({ name: 'A', job: 'B' })
    expect(ana.state).toMatchObject({ edits: {}, conflicts: {} })
  })
})
