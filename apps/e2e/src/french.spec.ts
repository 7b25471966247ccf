import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PlanSummary } from '@roundtable/contracts'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { move, publish } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Draft } from './harness/draft'
import { overflow } from './harness/programme'
import { desk, phone, Stage } from './harness/stage'
import { artifacts } from './harness/workspace'

const day = '2022-06-08'

/** An address of every page, by its pattern in the router; null: it only leads on to another. */
async function addresses(stage: Stage): Promise<Record<string, string | null>> {
  const organizer = await stage.roundtable.signIn('organizer')
  const draft = await Draft.read(organizer)
  const { session, to } = draft.free(day)
  const data = { commandId: randomUUID(), name: 'Les panels le matin' }
  const copy = (await (await organizer.post('/api/plans', { data })).json()) as PlanSummary
  await publish(organizer, 'Première version')
  await move(organizer, session.id, to)
  await organizer.dispose()
  const speaker = draft.plan.sessions.flatMap(({ roles }) => roles)[0]!.personId
  return {
    '/': '/',
    '/programme/{-$day}': `/programme/${day}`,
    '/programme/sessions/$id': `/programme/sessions/${session.id}`,
    '/programme/speakers/$id': `/programme/speakers/${speaker}`,
    '/sessions/$id': null,
    '/sign-in': '/sign-in',
    '/organize': '/organize',
    '/organize/release': null,
    '/organize/plans/$id': `/organize/plans/${copy.id}`,
    '/organize/print/$date': `/organize/print/${day}`,
    '/organize/coverage': '/organize/coverage',
    '/organize/people': '/organize/people',
    '/organize/people/import': '/organize/people/import',
    '/organize/people/$id': `/organize/people/${speaker}`,
    '/organize/organisations': '/organize/organisations',
    '/organize/venue': '/organize/venue',
    '/organize/venue/rooms/$id': `/organize/venue/rooms/${draft.plan.rooms[0]!.id}`,
    '/organize/sessions/new': '/organize/sessions/new',
    '/organize/sessions/import': '/organize/sessions/import',
    '/organize/sessions/$id': `/organize/sessions/${session.id}`,
    '/organize/plans': '/organize/plans',
    '/organize/plans/$id/compare': `/organize/plans/${copy.id}/compare`,
    '/organize/releases': '/organize/releases',
    '/organize/releases/next': '/organize/releases/next',
    '/organize/releases/$number': '/organize/releases/1',
    '/organize/rules': '/organize/rules',
    '/organize/account': '/organize/account',
    '/organize/staff': '/organize/staff',
    '/organize/outbox': '/organize/outbox',
    '/organize/audit': '/organize/audit',
    '/organize/host': '/organize/host',
    '/organize/host/import': '/organize/host/import',
    '/organize/host/revisions/$number': '/organize/host/revisions/1',
  }
}

/** Patterns that the router has; it shows itself to its own tools there. */
const patterns = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.keys(
      (window as unknown as { __TSR_ROUTER__: { routesByPath: object } }).__TSR_ROUTER__
        .routesByPath,
    ),
  )

/** Once everything that is read for it has come. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
}

describe('every page in French', () => {
  const stage = new Stage('fr', join(artifacts, 'french'))
  beforeAll(() => stage.open(), 120_000)
  afterAll(() => stage.close(), 60_000)

  it('fits a phone, has nothing for axe to find, and is one that the router knows', async () => {
    const known = await addresses(stage)
    const { page } = await stage.visit({ role: 'secretariat', viewport: phone })
    const pages = [...Object.values(known), '/nowhere'].filter((address) => address !== null)
    const seen: unknown[] = []
    for (const address of pages) {
      await page.setViewportSize(phone)
      await open(page, address)
      const sticksOut = await overflow(page)
      await page.setViewportSize(desk)
      const violations = await axeViolations(page)
      const language = await page.locator('html').getAttribute('lang')
      seen.push({ address, language, sticksOut, violations })
    }
    const good = { language: 'fr', sticksOut: 0, violations: [] }
    expect(seen).toEqual(pages.map((address) => ({ address, ...good })))
    expect((await patterns(page)).toSorted()).toEqual(Object.keys(known).toSorted())
    expect(await stage.curtain('every page in French')).toEqual([])
  }, 180_000)
})
