import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestApi, type TestApi } from '../testing/start-test-api'
import { exportStatic } from './export-static'

let api: TestApi
let place: string
beforeAll(async () => {
  api = await startTestApi({ demo: true })
  place = await mkdtemp(join(tmpdir(), 'roundtable-static-'))
})
afterAll(async () => {
  await api.stop()
  await rm(place, { recursive: true })
})

const exportTo = (name: string) =>
  exportStatic(api.databaseUrl, { folder: join(place, name), publicUrl: 'http://localhost:3000' })

describe('the public site as files', () => {
  it('holds what visitors get, byte by byte and with its headers, and says where everything lies', async () => {
    const files = await exportTo('site')
    const paths = files.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['/index.html', '/api/programme', '/api/programme.ics']),
    )
    for (const pattern of [/^\/assets\/.+\.js$/, /^\/api\/programme\/sessions\/.+\.ics$/])
      expect(paths.some((path) => pattern.test(path))).toBe(true)
    expect(paths.some((path) => /^\/programme\/speakers\//.test(path))).toBe(true)
    for (const { path, file, sha256, headers } of files) {
      const answer = await fetch(api.url + path, { headers: { 'accept-encoding': 'identity' } })
      const bytes = Buffer.from(await answer.arrayBuffer())
      const written = await readFile(join(place, 'site', file))
      expect([path, written.equals(bytes)]).toEqual([path, true])
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      for (const [name, value] of Object.entries(headers))
        expect([path, name, answer.headers.get(name)]).toEqual([path, name, value])
    }
    const redirects = await readFile(join(place, 'site', '_redirects'), 'utf8')
    expect(redirects).toContain('/api/programme /api/programme.json 200\n')
    const headers = await readFile(join(place, 'site', '_headers'), 'utf8')
    expect(headers).toContain('/api/programme\n')
  }, 120_000)

  it('is the same when it is made again, and never mixed with another', async () => {
    const [first, second] = [await exportTo('one'), await exportTo('two')]
    expect(second).toEqual(first)
    await expect(exportTo('two')).rejects.toThrow(/is there already/)
  })

  it('holds nothing that is not public', async () => {
    const files = await exportTo('public')
    expect(files.filter(({ path }) => /^\/api\/(?!programme)/.test(path))).toEqual([])
  })
})
