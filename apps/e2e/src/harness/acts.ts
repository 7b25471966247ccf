import type { MovesAnswer, Place, Plan, ReleaseAnswer, SessionRecord } from '@roundtable/contracts'
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from 'playwright-core'
import { Draft, type Choice } from './draft'

/** What somebody else does meanwhile, straight through the api. */
async function accepted<T>(answer: APIResponse): Promise<T> {
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Puts a session somewhere, or off the board with null, as the version that stands there now. */
export async function move(
  client: APIRequestContext,
  sessionId: string,
  placement: Place | null,
): Promise<MovesAnswer> {
  const { plan } = await Draft.read(client)
  const { placementVersion } = plan.sessions.find(({ id }) => id === sessionId)!
  const to = placement && { roomId: placement.roomId, start: placement.start }
  const moves = [{ sessionId, expectedVersion: placementVersion, placement: to }]
  const data = { commandId: randomUUID(), moves }
  return accepted(await client.post('/api/plan/moves', { data }))
}

/** The same for several sessions of a copy at once. */
export async function moveIn(
  client: APIRequestContext,
  planId: string,
  choices: readonly Choice[],
): Promise<MovesAnswer> {
  const { sessions }: Plan = await (await client.get(`/api/plans/${planId}`)).json()
  const moves = choices.map(({ session, to }) => ({
    sessionId: session.id,
    expectedVersion: sessions.find(({ id }) => id === session.id)!.placementVersion,
    placement: to,
  }))
  const data = { commandId: randomUUID(), moves }
  return accepted(await client.post(`/api/plans/${planId}/moves`, { data }))
}

export async function publish(client: APIRequestContext, note: string): Promise<ReleaseAnswer> {
  const data = { commandId: randomUUID(), note, confirmCancellations: true }
  return accepted(await client.post('/api/releases', { data }))
}

/** A session with everything about it, as the api tells it now. */
export const sessionRecord = async (
  client: APIRequestContext,
  id: string,
): Promise<SessionRecord> => accepted(await client.get(`/api/sessions/${id}`))

/** Changes fields of a session as the version that stands there now. */
export async function changeSession(
  client: APIRequestContext,
  id: string,
  fields: Partial<SessionRecord>,
): Promise<SessionRecord> {
  const { version } = await sessionRecord(client, id)
  const data = { commandId: randomUUID(), expectedVersion: version, fields }
  return accepted(await client.patch(`/api/sessions/${id}`, { data }))
}
