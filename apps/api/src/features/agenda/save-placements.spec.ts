import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { COMMANDS } from '../../platform/database/database.module'
import { savePlacements } from './save-placements'
import { aFullDay } from './testing/a-full-day'
import { AgendaApi, toMoves, type MoveInWords } from './testing/agenda-api'
import { idOf } from './testing/an-agenda'
import type { VersionedMove } from './check-moves'

let api: AgendaApi
let commands: DataSource
beforeAll(async () => {
  api = await AgendaApi.start()
  commands = api.api.app.get(COMMANDS)
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

/** As if somebody had gone past the plan's lock and the check before it. */
const save = (...moves: MoveInWords[]) =>
  commands.transaction((db) =>
    savePlacements(db, idOf('main'), 'Olga', toMoves(moves) as VersionedMove[]),
  )

describe('the row itself asks for the version (I-04)', () => {
  it.each<[string, MoveInWords]>([
    ['another version of a placed session', ['s1', 'B 10:00', 0]],
    ['a later version', ['s1', 'B 10:00', 2]],
  ])('%s is not overwritten', async (_, move) => {
    const before = await api.traces()
    await expect(save(['free', 'B 09:00', 0], move)).rejects.toThrow('changed under')
    expect(await api.traces()).toEqual(before)
  })

  it('one version up for each, in the order of the moves', async () => {
    const saved = await save(['s1', 'B 10:00', 1], ['free', null, 0])
    expect(saved.map((p) => [p.sessionId, p.roomId, p.version, p.changedBy])).toEqual([
      [idOf('s1'), idOf('B'), 2, 'Olga'],
      [idOf('free'), null, 1, 'Olga'],
    ])
  })
})
