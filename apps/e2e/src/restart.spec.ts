import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Place, Standing } from '@roundtable/contracts'
import { move } from './harness/acts'
import { Draft } from './harness/draft'
import { Roundtable } from './harness/roundtable'

const day = '2022-06-08'
const instant = (place: Place): [string, number] => [place.roomId, Date.parse(place.start)]

describe('kill -9', () => {
  let roundtable: Roundtable
  beforeAll(async () => {
    roundtable = await Roundtable.start()
  }, 120_000)
  afterAll(() => roundtable.stop(), 60_000)

  it('loses nothing that was acknowledged, and keeps people signed in', async () => {
    const organizer = await roundtable.signIn('organizer')
    const acknowledged = new Map<string, Standing>()
    for (let round = 0; round < 6; round++) {
      const draft = await Draft.read(organizer)
      const choice = draft.allowed(day, [...acknowledged.keys()].slice(-3))
      const { placements } = await move(organizer, choice.session.id, choice.to)
      for (const standing of placements) acknowledged.set(standing.sessionId, standing)
    }
    expect(acknowledged.size).toBeGreaterThan(2)

    await roundtable.kill()
    await roundtable.up()

    const { plan } = await Draft.read(organizer)
    for (const { sessionId, version, placement } of acknowledged.values()) {
      const now = plan.placements.find((one) => one.sessionId === sessionId)!
      expect([now.version, instant(now)]).toEqual([version, instant(placement!)])
    }
    await organizer.dispose()
  }, 120_000)
})
