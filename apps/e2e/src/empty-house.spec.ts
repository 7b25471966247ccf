import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { launchBrowser } from './harness/browser'
import { Roundtable } from './harness/roundtable'
import { artifacts } from './harness/workspace'

const address = 'claire.rousset@example.org'

describe('a house without demo data', () => {
  let roundtable: Roundtable
  let browser: Browser
  let link: string
  beforeAll(async () => {
    ;[roundtable, browser] = await Promise.all([
      Roundtable.start({ DEMO: '0', LOG_LEVEL: 'info' }),
      launchBrowser(),
    ])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await roundtable?.stop()
  }, 60_000)

  it('says what to do first, and after two commands somebody works in it', async () => {
    await roundtable.says('npm run cli -- event create --help')
    const days = ['--zone', 'Europe/Zurich', '--from', '2027-06-07', '--to', '2027-06-09']
    const event = ['--name', 'Ministers’ Roundtable', '--place', 'Palexpo', ...days]
    expect(await roundtable.cli('event', 'create', ...event)).toContain('3 days in Palexpo')
    const claire = ['--name', 'Claire Rousset', '--email', address, '--role', 'secretariat']
    const said = await roundtable.cli('users', 'add', ...claire)
    link = /https?:\/\/\S+#token=\S+/.exec(said)![0]

    const page = await browser.newPage({ locale: 'en', viewport: { width: 1440, height: 900 } })
    await page.goto(link)
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await page.getByText('Wed 9').first().waitFor()
    mkdirSync(artifacts, { recursive: true })
    await page.screenshot({ path: join(artifacts, 'empty-house.png') })
    expect(await axeViolations(page)).toEqual([])
    const room = await page.request.post(`${roundtable.url}/api/rooms`, {
      data: {
        commandId: randomUUID(),
        fields: { code: 'A', name: { en: 'Hall A' }, capacity: 100 },
      },
      headers: { origin: roundtable.url },
    })
    expect(room.status()).toBe(201)
    await page.close()
  }, 120_000)

  it('tells a line per request in its log, and in none of them a token or an address', async () => {
    await fetch(`${roundtable.url}/api/people/${address}?token=${address}`, {
      headers: { 'x-forwarded-for': '203.0.113.77', cookie: 'session=s%3Aforged.forged' },
    })
    const lines = roundtable.said
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    const answered = lines.filter(({ msg }) => msg === 'answered')
    expect(answered).toContainEqual({
      level: 30,
      time: expect.any(Number),
      request: expect.stringMatching(/^[\da-f-]{36}$/),
      method: 'POST',
      route: '/api/rooms',
      status: 201,
      ms: expect.any(Number),
      msg: 'answered',
    })
    const told = JSON.stringify(lines)
    const token = new URL(link).hash.replace('#token=', '')
    for (const secret of [token, address, 'claire', '203.0.113.77', 'forged'])
      expect([secret, told.includes(secret)]).toEqual([secret, false])
  })
})
