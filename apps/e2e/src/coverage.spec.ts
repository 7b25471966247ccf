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

    await page.getByRole('radio', { name: stage.words('All sessions') }).click()
    await page.waitForURL('**sessions=all**')
    expect(await shown(stage, page)).toEqual(countedAgain(plan, true))
    await page.getByRole('radio', { name: stage.words('Adoption') }).click()
    await page.waitForURL('**focus=adoption**')
    expect(await shown(stage, page)).toEqual(countedAgain(plan, true, 'adoption'))
  })

  it('says in words who is missing, and tells who stands behind a number', async () => {
    const { page, context } = await stage.visit({ role: 'viewer', viewport: phone, touch: true })
    const { plan } = await Draft.read(context.request)
    const { groups, languages: spoken } = countedAgain(plan, false)
    await page.goto('/organize/coverage')
    const table = page.getByRole('table', { name: stage.words('Stakeholder groups') })
    await table.waitFor()
    expect(await namedAsMissing(stage, page, 'Stakeholder groups')).toEqual(emptyOf(groups))
    expect(await namedAsMissing(stage, page, 'Languages')).toEqual(emptyOf(spoken))

    const first = groups.findIndex(([sessions]) => sessions > 0)
    await table.locator('tbody tr').nth(first).getByRole('button').click()
    const sheet = page.getByRole('dialog')
    const codes = await sheet.locator('.code').allTextContents()
    expect(codes).toHaveLength(groups[first]![0])
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await axeViolations(page)).toEqual([])
  })

  it('counts again by itself when a session leaves the board', async () => {
    const { page, context } = await stage.visit({ role: 'organizer', viewport: desk })
    const { plan } = await Draft.read(context.request)
    const placed = plan.sessions.filter(
      (s) => s.format !== 'break' && plan.placements.some((p) => p.sessionId === s.id),
    )
    const leaving = placed.find((s) => !s.lock && s.focusAreas.length === 1)!
    const line = plan.focusAreas.findIndex((area) => area.key === leaving.focusAreas[0])
    const before = placed.filter((s) => s.focusAreas.includes(leaving.focusAreas[0]!)).length
    await page.goto('/organize/coverage')
    const number = page
      .getByRole('table', { name: stage.words('Focus areas') })
      .locator('tbody tr')
      .nth(line)
      .locator('td')
      .first()
    await number.filter({ hasText: new RegExp(`^${before}$`) }).waitFor()
    await move(context.request, leaving.id, null)
    await number.filter({ hasText: new RegExp(`^${before - 1}$`) }).waitFor()
  })
})
