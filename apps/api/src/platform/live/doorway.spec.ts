import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { pause, waitUntil } from '../../testing/wait'
import { InFlight } from '../http/in-flight'
import { Doorway } from './doorway'

/** A request that is answered when `end` is called. */
const aRequest = (inFlight: InFlight) => {
  const response = new EventEmitter() as ServerResponse
  inFlight.add(response)
  return { end: () => response.emit('close') }
}

const aSocket = () =>
  Object.assign(new EventEmitter(), { destroy: () => undefined }) as unknown as Socket

/** So many sockets at the door; answers their numbers in the order in which they came in. */
const arrive = (doorway: Doorway, count: number) => {
  const entered: number[] = []
  const sockets = Array.from({ length: count }, aSocket)
  sockets.forEach((socket, i) => doorway.pass(socket, () => entered.push(i)))
  return { entered, sockets }
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

describe('the doorway of the live channel (I-21)', () => {
  it('lets everybody in at once where nobody waits for an answer', () => {
    expect(arrive(new Doorway(new InFlight()), 500).entered).toEqual(upTo(500))
  })

  it('lets a few in at a time while a request is being answered, all of them, in their order', async () => {
    const inFlight = new InFlight()
    aRequest(inFlight)
    const { entered } = arrive(new Doorway(inFlight), 30)
    expect(entered).toEqual(upTo(3))
    await waitUntil(() => entered.length > 3)
    expect(entered.length).toBeLessThan(30)
    await waitUntil(() => entered.length === 30)
    expect(entered).toEqual(upTo(30))
  })

  it('goes on doing so for a moment after the answer: people at work ask again', () => {
    const inFlight = new InFlight()
    aRequest(inFlight).end()
    expect(arrive(new Doorway(inFlight), 500).entered).toEqual(upTo(3))
  })

  it('forgets who has gone while waiting', async () => {
    const inFlight = new InFlight()
    aRequest(inFlight)
    const { entered, sockets } = arrive(new Doorway(inFlight), 6)
    sockets[4]!.emit('close')
    sockets[5]!.emit('error', new Error('reset'))
    await waitUntil(() => entered.length === 4)
    await pause(50)
    expect(entered).toEqual(upTo(4))
  })
})
