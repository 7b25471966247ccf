import { describe, expect, it } from '@jest/globals'
import { placesInMinutes } from '../model/board-model'
import { reconcile, type Truth } from '../model/reconcile'
import { truthOf } from '../model/truth'
import { keptOn, Story } from './testing/a-story'

const seeds = 300
const steps = 90

/** A plan as it is read does not say who took a session off the board. */
const placesOf = ({ standings }: Truth) =>
  Object.values(standings).map(({ sessionId, version, placement }) => ({
    sessionId,
    version,
    placement,
  }))

/** What must hold when the line is quiet again, whatever happened before. */
function reckon(story: Story): void {
  const { server, pages, asked, decided } = story
  const truth = truthOf(server.read())
  for (const { state } of pages) {
    const { sync, shown, saving } = state
    expect([sync!.truth.seq, placesOf(sync!.truth)]).toEqual([truth.seq, placesOf(truth)])
    expect(shown!.enginePlan.placements).toEqual(
      placesInMinutes(shown!.board.clock, reconcile(truth, [])),
    )
    expect([sync!.unsettled, saving.kind === 'waiting']).toEqual([[], false])
  }
  expect(server.complaints).toEqual([])
  nothingLost(story)
  nothingTwice(story)
  nothingOverwritten(story)
  const owner = new Map(asked.map((one) => [one.commandId, one.account]))
  for (const { actor, commandId } of server.applied) expect(actor).toBe(owner.get(commandId))
  expect(decided.size).toBeLessThanOrEqual(asked.length)
}

/** Every command was applied, or is on a list of what could not be, or its owner decided. */
function nothingLost({ server, pages, asked, decided }: Story): void {
  const applied = new Set(server.applied.map((one) => one.commandId))
  const listed = new Set(
    pages.flatMap(({ state }) => state.refused.map((entry) => entry.command.commandId)),
  )
  const lost = asked.filter(
    ({ commandId }) => !applied.has(commandId) && !listed.has(commandId) && !decided.has(commandId),
  )
  expect(lost.map((one) => one.commandId)).toEqual([])
}

/** Once each, and those of a page in the order they were asked for, whoever sent them in the end. */
function nothingTwice({ server, asked }: Story): void {
  const ids = server.applied.map((one) => one.commandId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const page of new Set(asked.map((one) => one.page))) {
    const ours = asked.filter((one) => one.page === page).map((one) => one.commandId)
    expect(ids.filter((id) => ours.includes(id))).toEqual(ours.filter((id) => ids.includes(id)))
  }
}

/** What somebody else did is replaced only by who has seen it (I-04). */
function nothingOverwritten({ server, asked }: Story): void {
  const question = new Map(asked.map((one) => [one.commandId, one]))
  for (const { actor, commandId, placements } of server.applied)
    for (const { sessionId, version } of placements) {
      const seen = question.get(commandId)!.seen[sessionId] ?? 0
      for (let between = seen + 1; between < version; between++)
        expect([commandId, server.authorOf(sessionId, between)]).toEqual([commandId, actor])
    }
}

describe('two accounts, several tabs, reloads, and a line that does its worst', () => {
  it('all end equal to the server; no command is lost, done twice, or done over something unseen', async () => {
    const seen = { applied: 0, refused: 0 }
    for (let seed = 1; seed <= seeds; seed++) {
      const story = new Story(seed)
      try {
        await story.play(steps)
        await story.end()
        reckon(story)
      } catch (error) {
        throw new Error(`Seed ${seed}: ${(error as Error).message}`, { cause: error })
      }
      seen.applied += story.server.applied.length
      seen.refused += story.pages.reduce((sum, { state }) => sum + state.refused.length, 0)
      for (const desk of [story.jean, story.claire])
        expect(keptOn(desk).flatMap((queue) => queue.waiting)).toEqual([])
    }
    // The stories are worth telling.
    expect(seen.applied).toBeGreaterThan(seeds * 5)
    expect(seen.refused).toBeGreaterThan(seeds)
  }, 240_000)
})
