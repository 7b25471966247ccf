import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createSignInLink } from '../features/access/create-sign-in-link'
import { startTestApi, type TestApi } from '../testing/start-test-api'
import { addAccount, listAccounts, removeAccount, setRole } from './accounts'
import { checkAudit } from './audit'
import { createEvent } from './event'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

const event = {
  name: { en: 'Ministers’ Roundtable' },
  place: 'Palexpo',
  timeZone: 'Europe/Zurich',
  from: '2027-03-27',
  to: '2027-03-28',
  opens: '09:00',
  closes: '18:00',
}

async function enter(email: string): Promise<string> {
  const link = await createSignInLink(api.db, { email, publicUrl: 'http://localhost:3000' })
  const answer = await fetch(`${api.url}/api/sign-in/consume`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.replace('#token=', '') }),
  })
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

async function ask(cookie: string, method: string, path: string, fields?: object) {
  const answer = await fetch(api.url + path, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    body: fields && JSON.stringify({ commandId: randomUUID(), ...fields }),
  })
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : null }
}

describe('an empty house', () => {
  it('has nobody, and says that there is no event', async () => {
    expect(await listAccounts(api.databaseUrl)).toEqual([])
    expect((await fetch(`${api.url}/api/programme`)).status).toBe(404)
  })

  it('refuses an event that cannot be, and keeps nothing of it', async () => {
    const wrong = [
      { from: '2027-03-28', to: '2027-03-27' },
      { from: '2027-01-01', to: '2027-12-31' },
      { opens: '18:00', closes: '09:00' },
      // Summer time begins on that night: the clock has no such hour.
      { opens: '02:30' },
    ]
    const answers = await Promise.all(
      wrong.map((part) =>
        createEvent(api.databaseUrl, { ...event, ...part }).catch((error) => error.message),
      ),
    )
    expect(answers).toEqual([
      'The last day is before the first.',
      'An event lasts 31 days at most.',
      'A day closes before it opens.',
      'On 2027-03-28 there is no 02:30 in Europe/Zurich.',
    ])
    expect((await api.db.query('SELECT FROM event')).rows.length).toBe(0)
  })

  it('is one to work in after an event and an account: a room, a session, its place, a release', async () => {
    expect(await createEvent(api.databaseUrl, event)).toBe(2)
    const [name, email] = ['Ada', 'ada@example.org']
    await addAccount(api.databaseUrl, { name, email, role: 'secretariat' })
    const ada = await enter(email)
    const plan = await ask(ada, 'GET', '/api/plan')
    expect(plan.status).toBe(200)
    expect(plan.body.event).toEqual({
      name: event.name,
      place: 'Palexpo',
      timeZone: 'Europe/Zurich',
      epoch: '2027-03-27T00:00:00+01:00',
      days: [
        {
          date: '2027-03-27',
          opens: '2027-03-27T09:00:00+01:00',
          closes: '2027-03-27T18:00:00+01:00',
        },
        {
          date: '2027-03-28',
          opens: '2027-03-28T09:00:00+02:00',
          closes: '2027-03-28T18:00:00+02:00',
        },
      ],
      illustrative: false,
    })
    const room = await ask(ada, 'POST', '/api/rooms', {
      fields: {
        code: 'A',
        name: { en: 'Hall A' },
        capacity: 100,
        lent: [{ start: '2027-03-28T09:00:00+02:00', end: '2027-03-28T18:00:00+02:00' }],
      },
    })
    const session = await ask(ada, 'POST', '/api/sessions', {
      fields: { title: { en: 'Opening' }, format: 'opening', minutes: 60 },
    })
    const start = '2027-03-28T10:00:00+02:00'
    const move = await ask(ada, 'POST', '/api/plan/moves', {
      moves: [
        {
          sessionId: session.body.id,
          expectedVersion: session.body.placementVersion,
          placement: { roomId: room.body.id, start },
        },
      ],
    })
    const release = await ask(ada, 'POST', '/api/releases', { note: 'First' })
    expect([room, session, move, release].map(({ status }) => status)).toEqual([201, 201, 200, 201])
    expect(await checkAudit(api.databaseUrl)).toMatch(/whole/)
  })

  it('holds one event only', async () => {
    await expect(createEvent(api.databaseUrl, event)).rejects.toThrow(/holds an event already/)
  })
})

describe('accounts at the command line', () => {
  const bob = { name: 'Bob', email: 'bob@example.org', role: 'viewer' } as const

  it('get other rights at once, and nothing after they were removed; others stay', async () => {
    await addAccount(api.databaseUrl, bob)
    await expect(addAccount(api.databaseUrl, bob)).rejects.toThrow(/already/)
    const [cookie, ada] = [await enter(bob.email), await enter('ada@example.org')]
    const mayMove = () => ask(cookie, 'POST', '/api/plans', { name: 'A copy' })
    expect((await mayMove()).status).toBe(403)
    expect(await setRole(api.databaseUrl, bob.email, 'organizer')).toBe('viewer')
    expect((await mayMove()).status).toBe(201)
    await removeAccount(api.databaseUrl, bob.email)
    expect((await mayMove()).status).toBe(401)
    expect((await ask(ada, 'GET', '/api/me')).status).toBe(200)
    expect(await listAccounts(api.databaseUrl)).toEqual(['secretariat  Ada <ada@example.org>'])
    await expect(removeAccount(api.databaseUrl, bob.email)).rejects.toThrow(/no account/)
  })

  it('leave a line each, in whose words no address stands', async () => {
    const { rows } = await api.db.query(
      `SELECT actor, action, before, after FROM audit WHERE action LIKE 'staff.%' ORDER BY seq`,
    )
    const line = (action: string, before: object | null, after: object | null) => ({
      actor: 'Command line',
      action,
      before,
      after,
    })
    expect(rows).toEqual([
      line('staff.create', null, { name: 'Ada', role: 'secretariat' }),
      line('staff.create', null, { name: 'Bob', role: 'viewer' }),
      line('staff.change', { role: 'viewer' }, { role: 'organizer' }),
      line('staff.remove', { name: 'Bob', role: 'organizer' }, null),
    ])
  })
})
