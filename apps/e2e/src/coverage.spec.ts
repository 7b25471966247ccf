import { expect, it } from '@jest/globals'
import type { Plan, Session } from '@roundtable/contracts'
import { languages, stakeholderGroups } from '@roundtable/domain'
import type { Page } from 'playwright-core'
import { move } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Draft } from './harness/draft'
import { desk, phone, stories, type Stage } from './harness/stage'

type Pair = [sessions: number, people: number]

/** The first two numbers of every line of the table with that heading. */
const linesOf = (page: Page, heading: string): Promise<Pair[]> =>
  page
    .getByRole('table', { name: heading })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row): Pair => {
        const [sessions, people] = [...row.querySelectorAll('td')].map((td) =>
          Number(td.textContent),
        )
        return [sessions!, people!]
      }),
    )

const takersOf = (session: Session): string[] =>
  session.roles.filter((r) => r.reply !== 'declined').map((r) => r.personId)

/** Counted again from what the api says, without the code under test. */
function countedAgain(plan: Plan, all: boolean, focus?: string) {
  const placed = new Set(plan.placements.map((p) => p.sessionId))
  const sessions = plan.sessions
    .filter((s) => s.format !== 'break' && (all || placed.has(s.id)))
    .filter((s) => focus === undefined || s.focusAreas.some((area) => area === focus))
  const pair = (some: readonly Session[], people: readonly string[]): Pair => [
    some.length,
    new Set(some.flatMap(takersOf).filter((id) => people.includes(id))).size,
  ]
  const everybody = plan.people.map((p) => p.id)
  return {
    groups: stakeholderGroups.map((group) => {
      const from = plan.people.filter((p) => p.group === group).map((p) => p.id)
      const met = sessions.filter((s) => takersOf(s).some((id) => from.includes(id)))
      return pair(met, from)
    }),
    languages: languages.map((language) =>
      pair(
        sessions.filter((s) => [...s.floorLanguages, ...s.interpretation].includes(language)),
        everybody,
      ),
    ),
  }
}

const shown = async (stage: Stage, page: Page) => ({
  groups: await linesOf(page, stage.words('Stakeholder groups')),
  languages: await linesOf(page, stage.words('Languages')),
})

/** The numbers change in the same moment as the button. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name }).click()
  await page.getByRole('radio', { name, checked: true }).waitFor()
}

/** Which lines of a table the sentences on top name; all at once where nothing was entered. */
async function namedAsMissing(stage: Stage, page: Page, heading: string): Promise<boolean[]> {
  const gaps = page.getByRole('region', { name: stage.words('What is missing') })
  const sentences = (await gaps.getByRole('listitem').allTextContents()).join('\n').toLowerCase()
  const title = stage.words(heading)
  const nothing = stage.words('{title}: nothing entered yet.', { title }).toLowerCase()
  const names = await page
    .getByRole('table', { name: title })
    .locator('tbody th')
    .evaluateAll((heads) => heads.map((head) => head.textContent!.toLowerCase()))
  return names.map((name) => sentences.includes(nothing) || sentences.includes(name))
}

const emptyOf = (pairs: readonly Pair[]): boolean[] => pairs.map(([sessions]) => sessions === 0)

/** A stakeholder group whose sessions on the board may all be moved, the fewest of them. */
function easiestToLose(plan: Plan) {
  const placed = plan.sessions.filter(
    (s) => s.format !== 'break' && plan.placements.some((p) => p.sessionId === s.id),
  )
  const [first] = stakeholderGroups
    .map((group) => {
      const from = new Set(plan.people.filter((p) => p.group === group).map((p) => p.id))
      const sessions = placed.filter((s) => takersOf(s).some((id) => from.has(id)))
      return { group, sessions }
    })
    .filter(({ sessions }) => sessions.length > 0 && sessions.every((s) => !s.lock))
    .sort((a, b) => a.sessions.length - b.sessions.length)
  if (!first) throw new Error('Every stakeholder group has a locked session.')
  return first
}

stories('coverage', (stage) => {
  it('shows what the draft covers as pictures with a table beside each, and names the gaps', async () => {
    const { page, context } = await stage.visit({ role: 'organizer', viewport: desk })
    const { plan } = await Draft.read(context.request)
    await page.goto('/organize')
    await page
      .getByRole('navigation', { name: stage.words('Main') })
      .getByRole('link', { name: stage.words('Coverage') })
      .click()
    await page.getByRole('heading', { level: 1, name: stage.words('Coverage') }).waitFor()
    await page.getByRole('table', { name: stage.words('Languages') }).waitFor()

    const sections = await page.locator('main section:has(table)').count()
    expect(sections).toBe(8)
    expect(await page.locator('main section:has(table) > [role="img"]').count()).toBe(sections)
    expect(await shown(stage, page)).toEqual(countedAgain(plan, false))
    expect(await axeViolations(page)).toEqual([])

    await choose(page, stage.words('All sessions'))
    expect(await shown(stage, page)).toEqual(countedAgain(plan, true))
    await choose(page, stage.words('Adoption'))
    expect(new URL(page.url()).search).toContain('sessions=all&focus=adoption')
    expect(await shown(stage, page)).toEqual(countedAgain(plan, true, 'adoption'))
  })

  it('says in words who is missing, and tells who stands behind a number', async () => {
    const { page, context } = await stage.visit({ role: 'viewer', viewport: phone, touch: true })
    const { plan } = await Draft.read(context.request)
    const { groups, languages: spoken } = countedAgain(plan, false)
    await page.goto('/organize/coverage')
    const table = page.getByRole('table', { name: stage.words('Stakeholder groups') })
    await table.waitFor()
    const cut = await page
      .locator('.filters .seg')
      .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
    expect(cut).toEqual([0, 0])
    expect(await namedAsMissing(stage, page, 'Stakeholder groups')).toEqual(emptyOf(groups))
    expect(await namedAsMissing(stage, page, 'Languages')).toEqual(emptyOf(spoken))

    const first = groups.findIndex(([sessions]) => sessions > 0)
    await table.locator('tbody tr').nth(first).getByRole('button').click()
    const sheet = page.getByRole('dialog')
    const codes = await sheet.locator('.code').allTextContents()
    expect(codes).toHaveLength(groups[first]![0])
    const head = (await sheet.getByRole('heading', { level: 2 }).boundingBox())!
    const top = (await sheet.locator('.code').first().boundingBox())!.y
    expect(top).toBeGreaterThan(head.y + head.height)
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await axeViolations(page)).toEqual([])
  })

  it('counts again by itself, and names the group whose last session leaves the board', async () => {
    const { page, context } = await stage.visit({ role: 'organizer', viewport: desk })
    const { plan } = await Draft.read(context.request)
    const { group, sessions } = easiestToLose(plan)
    await page.goto('/organize/coverage')
    const line = page
      .getByRole('table', { name: stage.words('Stakeholder groups') })
      .locator('tbody tr')
      .nth(stakeholderGroups.indexOf(group))
    const number = line.locator('td').first()
    for (const [gone, session] of sessions.entries()) {
      await number.filter({ hasText: new RegExp(`^${sessions.length - gone}$`) }).waitFor()
      await move(context.request, session.id, null)
    }
    await number.filter({ hasText: /^0$/ }).waitFor()
    const { groups } = countedAgain((await Draft.read(context.request)).plan, false)
    expect(await namedAsMissing(stage, page, 'Stakeholder groups')).toEqual(emptyOf(groups))
    await page
      .getByRole('region', { name: stage.words('What is missing') })
      .getByText(stage.words.like('Nobody from {list}.'))
      .first()
      .waitFor()
    expect(await line.getByRole('button').count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
  })
})
