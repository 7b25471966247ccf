import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { PublicSnapshots } from './snapshots'
import { loadWebApp, webPages } from './web-app'

const page = '<!doctype html><title>Roundtable</title>'
let folder: string
let server: Server
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-app-'))
  await mkdir(join(folder, 'assets'))
  await mkdir(join(folder, '.vite'))
  await writeFile(join(folder, '.vite/manifest.json'), '{}')
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'mark.svg'), '<svg/>')
  await writeFile(join(folder, 'assets/main-x1.js'), 'void 0')
  await writeFile(join(folder, 'assets/main-x1.js.map'), '{}')
  const snapshots = new PublicSnapshots({ publicUrl: 'http://localhost:3000' })
  loadWebApp(snapshots, folder)
  snapshots.putBelow('/known/', (path) =>
    path === '/known/one' ? { body: Buffer.from('One'), options: { type: 'text/plain' } } : null,
  )
  const app = express()
  app.use((request, response, next) => {
    if (!snapshots.answer(request, response)) next()
  })
  app.use(webPages(snapshots))
  app.use((_request, response) => void response.status(404).send('passed on'))
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true })
})

const get = async (path: string) => {
  const answer = await fetch(url + path)
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    cache: answer.headers.get('cache-control'),
    text: await answer.text(),
  }
}

describe('the built web app', () => {
  it('keeps files with a hash in their name for ever, and asks again for all others', async () => {
    expect(await get('/assets/main-x1.js')).toEqual({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      cache: 'public, max-age=31536000, immutable',
      text: 'void 0',
    })
    expect(await get('/mark.svg')).toMatchObject({
      type: 'image/svg+xml',
      cache: 'public, no-cache',
    })
  })

  it('gives its page for every address of a page', async () => {
    for (const path of [
      '/',
      '/index.html',
      '/programme/2022-06-08',
      '/sessions/a%20b',
      '/%E0%A4%A',
      '/apiary',
    ])
      expect([path, await get(path)]).toEqual([
        path,
        { status: 200, type: 'text/html; charset=utf-8', cache: 'public, no-cache', text: page },
      ])
  })

  it('says that nothing is at an address where all there is has bytes of its own', async () => {
    const at = async (path: string, etag = '') => {
      const answer = await fetch(url + path, { headers: { 'if-none-match': etag } })
      return {
        status: answer.status,
        text: await answer.text(),
        etag: answer.headers.get('etag') ?? '',
      }
    }
    const { etag } = await at('/')
    expect(await at('/known/one')).toMatchObject({ status: 200, text: 'One' })
    expect(await at('/known/two', etag)).toEqual({ status: 404, text: page, etag })
  })

  it('leaves files that are not there, the API and the live channel to others', async () => {
    for (const path of [
      '/assets/gone.js',
      '/assets/main-x1.js.map',
      '/.env',
      '/.vite/manifest.json',
      '/api',
      '/api/x',
      '/API/x',
      '/socket.io/',
    ])
      expect([path, (await get(path)).text]).toEqual([path, 'passed on'])
    expect((await fetch(url, { method: 'POST' })).status).toBe(404)
  })
})
