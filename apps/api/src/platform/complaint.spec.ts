import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { clusterUrl } from '../testing/cluster-address'
import { Complaint, explain } from './complaint'
import { connect } from './database/connect'
import { startEmbedded } from './database/embedded'

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'no failure', explain)

const connectTo = (change: (url: URL) => void): Promise<string> => {
  const url = new URL(clusterUrl())
  change(url)
  return failure(connect(url.href))
}

describe('a start that fails says what to put right, without a stack', () => {
  it('when the data folder is a file, or below one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'roundtable-'))
    const file = join(folder, 'a file')
    await writeFile(file, '')
    try {
      const [there, below] = [file, join(file, 'data')]
      expect(await failure(startEmbedded({ dataDir: there }))).toBe(
        `The folder ${there} cannot be used: a file has that name. Set DATA_DIR to another one.`,
      )
      expect(await failure(startEmbedded({ dataDir: below }))).toBe(
        `The folder ${below} cannot be used: there is a file where a folder should be. Set DATA_DIR to another one.`,
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('when the database is not there, or does not let us in; the password stays secret', async () => {
    const answers = [
      await connectTo((url) => (url.port = '1')),
      await connectTo((url) => (url.password = 'wr0ng')),
      await connectTo((url) => (url.pathname = '/nosuch')),
    ]
    expect(answers).toEqual([
      expect.stringMatching(
        /^The database cannot be reached \(.*ECONNREFUSED.*\)\. Is DATABASE_URL/,
      ),
      expect.stringMatching(/^The database cannot be reached \(password .*\)\. Is DATABASE_URL/),
      expect.stringMatching(
        /^The database cannot be reached \(database "nosuch" .*\)\. Is DATABASE/,
      ),
    ])
    expect(answers.join()).not.toContain('wr0ng')
  })

  it('and lets complaints speak for themselves; a bug keeps its stack', () => {
    expect(explain(new Complaint('Do this.'))).toBe('Do this.')
    expect(explain(new Error('a bug'))).toContain('complaint.spec')
  })
})
