import { expect, it } from '@jest/globals'
import type { Place, Plan, PlanList, PlanSummary } from '@roundtable/contracts'
import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from 'playwright-core'
import { move, moveIn } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft, type Choice } from './harness/draft'
import { phone, stories, wall } from './harness/stage'

const day = '2022-06-08'

/** Three sessions with places that are not refused, one after the other; of the first nothing is to be said. */
function three(draft: Draft): [Choice, Choice, Choice] {
  const first = draft.free(day)
  const second = draft.after(first).allowed(day, [first.session.id])
  const skip = [first.session.id, second.session.id]
  return [first, second, draft.after(first, second).allowed(day, skip)]
}

const copies = async (client: APIRequestContext): Promise<PlanSummary[]> =>
  ((await (await client.get('/api/plans')).json()) as PlanList).plans.filter((p) => !p.main)

async function makeCopy(client: APIRequestContext, name: string): Promise<PlanSummary> {
  const answer = await client.post('/api/plans', { data: { commandId: randomUUID(), name } })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as PlanSummary
}

const same = (a: Place, b: Place): boolean => a.roomId === b.roomId && a.start === b.start

const placeIn = ({ placements }: Plan, id: string): Place | undefined => {
  const found = placements.find((p) => p.sessionId === id)
  return found && { roomId: found.roomId, start: found.start }
}

stories('what-if', (stage) => {
  it('a copy is tried out beside the plan, compared with it, and taken over', async () => {
    const { words } = stage
    const board = await Board.open(stage, { role: 'organizer', viewport: wall })
    const { page } = board
    const client = board.visitor.context.request
    const draft = await Draft.read(client)
    const [dragged, moved, contested] = three(draft)

    await board.button('Try something').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words('Name of the copy')).fill('Panels in the morning')
    await dialog.getByRole('button', { name: words('Make the copy') }).click()
    await page.getByText('Panels in the morning').first().waitFor()
    await page.getByText(words('Nobody else’s programme changes.')).waitFor()
    const id = new URL(page.url()).pathname.split('/').at(-1)!
    await board.reload()
    expect(await axeViolations(page)).toEqual([])

    await board.dragTo(dragged.session, dragged.from, dragged.to)
    await board.letGo()
    await board.cardAt(dragged.session, dragged.to).waitFor()
    await board.saved()
    // Somebody else in the same copy: this board follows.
    await moveIn(client, id, [moved, contested])
    await board.cardAt(moved.session, moved.to).waitFor()
    await stage.picture('copy board')
    const { plan } = await Draft.read(client)
    expect(plan.placements).toEqual(draft.plan.placements)

    // Meanwhile the plan puts one of the three somewhere else.
    const elsewhere = draft
      .after(dragged, moved)
      .nearest(contested.session.id, contested.from)
      .find((place) => !same(place, contested.to))!
    await move(client, contested.session.id, elsewhere)
    await page.getByRole('link', { name: words('Compare with the plan') }).click()
    const choice = page.getByRole('radiogroup', {
      name: words.like('What stands for {code}'),
    })
    await choice.waitFor()
    const act = page.getByRole('button', { name: words.like('Take over {moved}') })
    expect(await act.isDisabled()).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await stage.picture('comparing')
    await choice.getByRole('radio').nth(1).check({ force: true })
    await page.getByRole('textbox').fill('Tried and found good')
    await act.click()

    await page.waitForURL('**/organize')
    await board.reload()
    await board.cardAt(dragged.session, dragged.to).waitFor()
    await board.cardAt(moved.session, moved.to).waitFor()
    await board.cardAt(contested.session, elsewhere).waitFor()
    const after = (await Draft.read(client)).plan
    expect([dragged, moved, contested].map(({ session }) => placeIn(after, session.id))).toEqual([
      dragged.to,
      moved.to,
      elsewhere,
    ])
    expect(await copies(client)).toEqual([])
  })

  it('a comparison that has gone stale says what moved, and is refused once', async () => {
    const { words } = stage
    const visitor = await stage.visit({ role: 'organizer', viewport: phone, touch: true })
    const { page } = visitor
    const client = visitor.context.request
    const copy = await makeCopy(client, 'On the way')
    const [first, second] = three(await Draft.read(client))
    await moveIn(client, copy.id, [first, second])
    await page.goto(`/organize/plans/${copy.id}/compare`)
    const act = page.getByRole('button', { name: words.like('Take over {moved}') })
    await act.waitFor()
    expect(await axeViolations(page)).toEqual([])
    await stage.picture('comparing on a phone')
    // What is told does not reach the page: it shows what was.
    await page.route('**/comparison*', (route) => route.abort())
    await move(client, first.session.id, null)
    await move(client, first.session.id, first.from)
    await act.click()
    await page
      .getByRole('alert')
      .filter({ hasText: words('Nothing was taken over.') })
      .waitFor()
    await page.unroute('**/comparison*')
    await page.reload()
    await act.click()
    await page.waitForURL('**/organize')
    expect((await copies(client)).map((c) => c.id)).not.toContain(copy.id)
  })

  it('a copy that is dropped is gone for everybody, and the plan has never known of it', async () => {
    const { words } = stage
    const organizer = await stage.visit({ role: 'organizer' })
    const client = organizer.context.request
    const before = (await Draft.read(client)).plan.placements
    const copy = await makeCopy(client, 'A bad idea')
    const [first] = three(await Draft.read(client))
    await moveIn(client, copy.id, [first])
    const other = await stage.visit({ role: 'secretariat', viewport: wall })
    await other.page.goto(`/organize/plans/${copy.id}`)
    await other.page.getByText(words('Nobody else’s programme changes.')).waitFor()

    await organizer.page.goto('/organize/plans')
    await organizer.page.getByText('A bad idea').waitFor()
    expect(await axeViolations(organizer.page)).toEqual([])
    await stage.picture('copies')
    const row = organizer.page.getByRole('listitem').filter({ hasText: 'A bad idea' })
    await row.getByRole('button', { name: words('Drop this copy') }).click()
    await organizer.page.getByRole('button', { name: words('Drop it for good') }).click()
    await row.waitFor({ state: 'detached' })
    await other.page.getByText(words('This copy is not there any more.')).waitFor()
    expect((await copies(client)).map((c) => c.id)).not.toContain(copy.id)
    expect((await Draft.read(client)).plan.placements).toEqual(before)
  })
})
