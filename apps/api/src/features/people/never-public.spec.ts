import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { routes } from '@roundtable/contracts'
import { startTestApi, type TestApi } from '../../testing/start-test-api'

/** Words that stand nowhere but in what is personal. */
const canaries = [
  'canary-mail@example.org',
  '+999-canary-phone',
  'canary-note',
  'canary-focal',
  'Canary/Function',
  'canary-duty',
]

let api: TestApi
let cookie: string
beforeAll(async () => {
  api = await startTestApi({ demo: true })
  cookie = await api.signIn('secretariat')
})
afterAll(() => api.stop())

const asSecretariat = (path: string, body: object) =>
  fetch(api.url + path, {
    method: path.startsWith('/api/releases') ? 'POST' : 'PATCH',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ commandId: randomUUID(), ...body }),
  })

/** Every public answer, with its headers. */
async function publicAnswers(): Promise<string> {
  const paths = Object.values(routes)
    .filter(({ access, method }) => access === 'public' && method === 'GET')
    .map(({ path }) => path)
  const answers = await Promise.all(
    [...paths, '/', '/programme'].map(async (path) => {
      const answer = await fetch(api.url + path)
      const { 'content-length': _, date: __, ...headers } = Object.fromEntries(answer.headers)
      return JSON.stringify([path, answer.status, headers, await answer.text()])
    }),
  )
  return answers.join('\n')
}

const publicFacts = async () =>
  JSON.stringify((await api.db.query(`SELECT * FROM live_event WHERE stream = 'programme'`)).rows)

/** Somebody who is confirmed in a placed session: the programme names them. */
async function somebodyInTheProgramme() {
  const { rows } = await api.db.query(
    `SELECT p.id, p.version FROM person p JOIN session_role r ON r.person_id = p.id JOIN placement USING (session_id)
     WHERE r.reply = 'confirmed' AND start IS NOT NULL ORDER BY p.name LIMIT 1`,
  )
  return rows[0] as { id: string; version: number }
}

describe('what is personal never becomes public', () => {
  it('an edit of a person changes no public byte, and no public answer holds a word of it (I-17)', async () => {
    const { id, version } = await somebodyInTheProgramme()
    const [bytes, facts] = [await publicAnswers(), await publicFacts()]
    const { rows } = await api.db.query('SELECT id FROM host_body ORDER BY code LIMIT 1')
    const [mail, phone, note, focal, role, duty] = canaries
    const answer = await asSecretariat(`/api/people/${id}`, {
      expectedVersion: version,
      fields: {
        email: mail,
        phone,
        notes: note,
        focalPoints: [{ name: focal, email: mail, phone }],
        statuses: [{ function: role, from: '2022-05-01', until: null }],
        duties: [{ bodyId: rows[0].id, meetingUid: null, role: duty }],
        unavailable: [{ start: '2022-06-20T09:00:00Z', end: '2022-06-20T10:00:00Z' }],
        rank: 'minister',
        languagesSpoken: ['en'],
      },
    })
    expect(answer.status).toBe(200)
    expect(await publicAnswers()).toBe(bytes)
    expect(await publicFacts()).toBe(facts)
  })

  it('nor does the next release hold any of it', async () => {
    const before = await publicAnswers()
    expect((await asSecretariat('/api/releases', { note: 'Another one' })).status).toBe(201)
    while ((await publicAnswers()) === before) await setTimeout(50)
    const all = `${await publicAnswers()}${await publicFacts()}`
    expect(canaries.filter((word) => all.includes(word))).toEqual([])
    const { rows } = await api.db.query(
      `SELECT convert_from(body, 'UTF8') AS text, diff FROM release`,
    )
    expect(canaries.filter((word) => JSON.stringify(rows).includes(word))).toEqual([])
  })
})
