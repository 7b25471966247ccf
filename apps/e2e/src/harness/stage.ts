import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals'
import { join } from 'node:path'
import { Stage } from './visitors'
import { languages } from './words'
import { artifacts } from './workspace'

export { desk, phone, Stage, wall, type Visitor } from './visitors'

/** The stories of one file, told in every language, each on a Roundtable of its own. */
export function stories(name: string, tell: (stage: Stage) => void): void {
  describe.each(languages)(`${name} (%s)`, (language) => {
    const stage = new Stage(language, join(artifacts, name))
    beforeAll(() => stage.open(), 120_000)
    afterEach(async () => {
      const test = expect.getState().currentTestName ?? 'test'
      expect(await stage.curtain(test.split(`(${language}) `)[1] ?? test)).toEqual([])
    })
    afterAll(() => stage.close(), 60_000)
    tell(stage)
  })
}
