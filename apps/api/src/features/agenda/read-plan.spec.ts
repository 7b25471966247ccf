import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Plan } from '@roundtable/contracts'
import { Packed } from '../../platform/http/packed'
import { startTestApi, type TestApi } from '../../testing/start-test-api'

let api: TestApi
let cookie: string

beforeAll(async () => {
  api = await startTestApi({ demo: true })
  cookie = await api.signIn('organizer')
})

afterAll(() => api.stop())

const ask = async (method: string, known?: string, as = cookie) => {
  const answer = await fetch(`${api.url}/api/plan`, {
    method,
    headers: {
      cookie: as,
      'accept-encoding': 'identity',
      ...(known ? { 'if-none-match': known } : {}),
    },
  })
  const { status, headers } = answer
  return { status, etag: headers.get('etag'), text: await answer.text() }
}

/** Takes the first session off the board. */
async function change(): Promise<void> {
  const { placements } = JSON.parse((await ask('GET')).text) as Plan
  const { sessionId, version } = placements[0]!
  const answer = await fetch(`${api.url}/api/plan/moves`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      commandId: randomUUID(),
      moves: [{ sessionId, expectedVersion: version, placement: null }],
    }),
  })
  expect(answer.status).toBe(200)
}

describe('asking whether the draft is still the one that is known', () => {
  it('is answered with 304 and nothing until a fact comes, then with the new one', async () => {
    const first = await ask('GET')
    const { seq } = JSON.parse(first.text) as Plan
    expect([first.status, first.etag]).toEqual([200, `"${seq}"`])
    const unchanged = { status: 304, etag: first.etag, text: '' }
    expect(await ask('GET', first.etag!)).toEqual(unchanged)
    expect(await ask('HEAD', `W/${first.etag}`)).toEqual(unchanged)
    await change()
    expect(await ask('HEAD', first.etag!)).toEqual({
      status: 200,
      etag: `"${seq + 1}"`,
      text: '',
    })
    const next = await ask('GET', first.etag!)
    expect([next.status, (JSON.parse(next.text) as Plan).seq]).toEqual([200, seq + 1])
  })

  it('tells nothing to somebody who is not signed in', async () => {
    const answer = await fetch(`${api.url}/api/plan`, { headers: { 'if-none-match': '*' } })
    expect([answer.status, answer.headers.get('etag')]).toEqual([401, null])
  })
})

describe('the draft as bytes', () => {
  const packed = async (encoding: string, as = cookie) => {
    const answer = await fetch(`${api.url}/api/plan`, {
      headers: { cookie: as, 'accept-encoding': encoding },
    })
    const { headers } = answer
    const said = ['content-encoding', 'vary', 'etag'].map((name) => headers.get(name))
    return { said, text: await answer.text() }
  }

  it('says the same in every packing', async () => {
    const { text, etag } = await ask('GET')
    for (const encoding of ['br', 'gzip'])
      expect(await packed(encoding)).toEqual({
        said: [encoding, 'Accept-Encoding', `W/${etag}`],
        text,
      })
    expect(await packed('identity')).toEqual({ said: [null, 'Accept-Encoding', etag], text })
  })

  it('is another one for a role that may see less', async () => {
    const mine = JSON.parse((await packed('br')).text) as Plan
    const theirs = JSON.parse((await packed('br', await api.signIn('viewer'))).text) as Plan
    const away = ({ people }: Plan) => people.filter((p) => p.unavailable.length > 0).length
    expect([away(mine) > 0, away(theirs)]).toEqual([true, 0])
    expect(JSON.parse((await packed('br')).text)).toEqual(mine)
  })

  it('is nothing that the contract refuses', () => {
    const more = { seq: 1, secret: 'x' }
    expect(() => new Packed('plan', more)).toThrow()
    expect(() => new Packed('signOut', {})).toThrow('Route signOut answers with nothing.')
  })

  it('leaves out what the contract does not name', async () => {
    const plan = JSON.parse((await ask('GET')).text) as Plan
    const [first, ...others] = plan.people
    const more = { ...plan, secret: 'x', people: [{ ...first, phone: '1' }, ...others] }
    const bytes = await new Packed('plan', more).bytes('identity')
    expect(JSON.parse(bytes.toString())).toEqual(plan)
  })

  it('is asked for by many at once, and changes for all of them', async () => {
    const before = JSON.parse((await ask('GET')).text) as Plan
    await change()
    const all = await Promise.all(Array.from({ length: 8 }, () => packed('br')))
    const seen = new Set(all.map(({ text }) => text))
    expect(seen.size).toBe(1)
    const after = JSON.parse(all[0]!.text) as Plan
    expect([after.seq, after.placements.length]).toEqual([
      before.seq + 1,
      before.placements.length - 1,
    ])
  })
})
