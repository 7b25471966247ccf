import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Problem } from '@roundtable/contracts'
import type { Role } from '@roundtable/domain'
import { io, type Socket } from 'socket.io-client'
import { startTestApi, type TestApi, type TestNode } from '../../testing/start-test-api'
import { waitUntil } from '../../testing/wait'

let first: TestApi
let second: TestNode
const open: Socket[] = []

beforeAll(async () => {
  first = await startTestApi()
  second = await first.anotherNode()
})

afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect()
})

afterAll(async () => {
  await second.stop()
  await first.stop()
})

const connect = async (node: TestNode, cookie: string): Promise<Socket> => {
  const socket = io(`${node.url}/live`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { stream: 'plan' },
    extraHeaders: { cookie },
  })
  open.push(socket)
  await new Promise((resolve, reject) => {
    socket.once('snapshot', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

/** A page on each node. */
const onBoth = (cookie: string): Promise<Socket[]> =>
  Promise.all([first, second].map((node) => connect(node, cookie)))

const me = async (cookie: string): Promise<number[]> =>
  Promise.all(
    [first, second].map(
      async ({ url }) => (await fetch(`${url}/api/me`, { headers: { cookie } })).status,
    ),
  )

const connected = (sockets: Socket[]) => sockets.map((socket) => socket.connected)

/** Sign-in of an account of this role; a second one of the same is another session of the same account. */
const signIn = (role: Role) => first.signIn(role)

describe('within five seconds, on both nodes (I-12)', () => {
  it('a session that is ended closes its sockets, not those of another session of the same person', async () => {
    const [gone, kept] = [await signIn('viewer'), await signIn('viewer')]
    const [guilty, bystanders] = [await onBoth(gone), await onBoth(kept)]
    await fetch(`${first.url}/api/sign-out`, { method: 'POST', headers: { cookie: gone } })
    await waitUntil(() => !guilty.some((socket) => socket.connected), 5)
    expect([connected(guilty), await me(gone)]).toEqual([
      [false, false],
      [401, 401],
    ])
    expect([connected(bystanders), await me(kept)]).toEqual([
      [true, true],
      [200, 200],
    ])
  })

  it('an account that is taken away closes its sockets, not those of others', async () => {
    const [gone, kept] = [await signIn('reviewer'), await signIn('operator')]
    const [guilty, bystanders] = [await onBoth(gone), await onBoth(kept)]
    await first.db.query(`DELETE FROM account WHERE role = 'reviewer'`)
    await waitUntil(() => !guilty.some((socket) => socket.connected), 5)
    expect([connected(guilty), await me(gone)]).toEqual([
      [false, false],
      [401, 401],
    ])
    expect([connected(bystanders), await me(kept)]).toEqual([
      [true, true],
      [200, 200],
    ])
  })

  it('another role closes the sockets of that person, who may come again as what they are now', async () => {
    const [kept, changed] = [await signIn('organizer'), await signIn('secretariat')]
    const [guilty, bystanders] = [await onBoth(changed), await onBoth(kept)]
    await first.db.query(`UPDATE account SET role = 'viewer' WHERE role = 'secretariat'`)
    await waitUntil(() => !guilty.some((socket) => socket.connected), 5)
    expect([connected(guilty), connected(bystanders)]).toEqual([
      [false, false],
      [true, true],
    ])
    expect(await me(changed)).toEqual([200, 200])
    expect(connected(await onBoth(changed))).toEqual([true, true])
    await first.db.query(`UPDATE account SET role = 'secretariat' WHERE name = 'secretariat'`)
  })

  it('somebody who is shut out is out: sockets, requests, and no new connection', async () => {
    const secretariat = await signIn('secretariat')
    const [gone, kept] = [await signIn('protocol'), await signIn('operator')]
    const [guilty, bystanders] = [await onBoth(gone), await onBoth(kept)]
    const { rows } = await first.db.query(`SELECT id FROM account WHERE role = 'protocol'`)
    const answer = await fetch(`${second.url}/api/staff/${rows[0].id}`, {
      method: 'PATCH',
      headers: { cookie: secretariat, 'content-type': 'application/json' },
      body: JSON.stringify({
        commandId: crypto.randomUUID(),
        expectedVersion: 1,
        fields: { disabled: true },
      }),
    })
    expect(answer.status).toBe(200)
    expect(await me(gone)).toEqual([401, 401])
    await waitUntil(() => !guilty.some((socket) => socket.connected), 5)
    expect([connected(guilty), connected(bystanders)]).toEqual([
      [false, false],
      [true, true],
    ])
    await first.db.query(`UPDATE account SET disabled_at = NULL WHERE role = 'protocol'`)
  })

  it('a session that has run out closes its sockets, and lets no new one in', async () => {
    const cookie = await signIn('protocol')
    const guilty = await onBoth(cookie)
    await first.db.query(
      `UPDATE http_session SET expire = now() - interval '1 second'
       WHERE sess ->> 'accountId' = (SELECT id::text FROM account WHERE role = 'protocol')`,
    )
    await waitUntil(() => !guilty.some((socket) => socket.connected), 5)
    expect(connected(guilty)).toEqual([false, false])
    const refused: Error & { data?: Problem } = await connect(first, cookie).then(
      () => new Error('connected'),
      (error) => error,
    )
    expect(refused.data?.type).toBe('/problems/unauthenticated')
  })
})
