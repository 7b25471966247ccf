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

  it('opens to everybody only what is public: health, the description, signing in, the programme and its calendars', () => {
    const open = all.filter(([, { access }]) => access === 'public').map(([name]) => name)
    expect(open).toEqual([
      'health',
      'alive',
      'openapi',
      'consumeSignIn',
      'askForCode',
      'consumeCode',
      'askForPasskey',
      'consumePasskey',
      'programme',
      'programmeCalendar',
      'sessionCalendar',
    ])
  })

  it('asks for a permission that exists everywhere else', () => {
    const unknown = all.filter(
      ([, { access }]) => access !== 'public' && !permissions.includes(access),
    )
    expect(unknown).toEqual([])
  })

  it('lets nobody change anything with a permission to read', () => {
    const writes = all.filter(([, { method }]) => method !== 'GET')
    expect(writes.map(([name, { access }]) => [name, access])).toEqual([
      ['consumeSignIn', 'public'],
      ['askForCode', 'public'],
      ['consumeCode', 'public'],
      ['askForPasskey', 'public'],
      ['consumePasskey', 'public'],
      ['signOut', 'session.self'],
      ['endMySession', 'session.self'],
      ['endMyOtherSessions', 'session.self'],
      ['askToAddPasskey', 'session.self'],
      ['addPasskey', 'session.self'],
      ['removePasskey', 'session.self'],
      ['createStaff', 'staff.write'],
      ['changeStaff', 'staff.write'],
      ['sendAgain', 'outbox.write'],
      ['moves', 'plan.move'],
      ['copyPlan', 'plan.move'],
      ['renamePlan', 'plan.move'],
      ['dropPlan', 'plan.move'],
      ['movesOf', 'plan.move'],
      ['takeOver', 'plan.move'],
      ['createSession', 'session.write'],
      ['changeSession', 'session.write'],
      ['removeSession', 'session.write'],
      ['importSessions', 'session.write'],
      ['giveWaiver', 'waiver.give'],
      ['endWaiver', 'waiver.give'],
      ['changePolicy', 'policy.write'],
      ['changeTaxonomy', 'policy.write'],
      ['importHost', 'host.write'],
      ['editHost', 'host.write'],
      ['mapHost', 'host.write'],
      ['createBody', 'host.write'],
      ['changeBody', 'host.write'],
      ['changeVenue', 'venue.write'],
      ['createRoom', 'venue.write'],
      ['changeRoom', 'venue.write'],
      ['createPerson', 'people.write'],
      ['changePerson', 'people.write'],
      ['erasePerson', 'privacy.answer'],
      ['importPeople', 'people.write'],
      ['createOrganisation', 'people.write'],
      ['changeOrganisation', 'people.write'],
      ['publish', 'release.publish'],
      ['toldOfRelease', 'release.publish'],
    ])
  })

  it('has a body, or takes a file, exactly where something is sent', () => {
    const bare = all
      .filter(([, { method, body, upload }]) => (method === 'GET') === Boolean(body ?? upload))
      .map(([name]) => name)
    expect(bare).toEqual(['signOut'])
    expect(all.filter(([, { body, upload }]) => body && upload)).toEqual([])
  })
})
