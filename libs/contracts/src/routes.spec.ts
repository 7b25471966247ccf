import { describe, expect, it } from '@jest/globals'
import { permissions } from '@roundtable/domain'
import { routes, type Route } from './routes'

const all: [string, Route][] = Object.entries(routes)

describe('the routes table', () => {
  it('names every address once', () => {
    const addresses = all.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':x')}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('keeps everything under /api', () => {
    expect(all.filter(([, { path }]) => !path.startsWith('/api/'))).toEqual([])
  })

  it('opens to everybody only what is public: health, the description, signing in, the programme', () => {
    const open = all.filter(([, { access }]) => access === 'public').map(([name]) => name)
    expect(open).toEqual(['health', 'openapi', 'consumeSignIn', 'programme'])
  })

  it('asks for a permission that exists everywhere else', () => {
    const unknown = all.filter(
      ([, { access }]) => access !== 'public' && !permissions.includes(access),
    )
    expect(unknown).toEqual([])
  })

  it('lets nobody change anything with a permission to read', () => {
    const writes = all.filter(([, { method }]) => method === 'POST')
    expect(writes.map(([name, { access }]) => [name, access])).toEqual([
      ['consumeSignIn', 'public'],
      ['signOut', 'session.self'],
      ['moves', 'plan.move'],
      ['publish', 'release.publish'],
    ])
  })

  it('has a body exactly where something is sent', () => {
    const withBody = all.filter(([, { body }]) => body).map(([name]) => name)
    expect(withBody).toEqual(['consumeSignIn', 'moves', 'publish'])
  })
})
