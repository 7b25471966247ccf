import { expect, it } from '@jest/globals'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { stories, wall } from './harness/stage'

const day = '2022-06-08'
const organizer = { role: 'organizer', viewport: wall } as const
const secretariat = { role: 'secretariat', viewport: wall } as const

const draftOf = (board: Board): Promise<Draft> => Draft.read(board.visitor.context.request)

/** The name that somebody is known by at the board: as the account has it. */
async function nameOf(board: Board): Promise<string> {
  const answer = await board.visitor.context.request.get('/api/me')
  return ((await answer.json()) as { name: string }).name
}

/** How a tag on a card shortens a name. */
const shortened = (name: string): RegExp => new RegExp(name.split(' ')[0]!)

stories('together', (stage) => {
  const { words } = stage
  /** Opens the list of who is here and reads it. */
  async function peopleSeenBy(board: Board): Promise<string> {
    await board.page.locator('.who').click()
    const menu = board.page.getByRole('menu')
    await board.page.getByText(words('Who is here'), { exact: true }).waitFor()
    const seen = await menu.innerText()
    await board.page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    return seen
  }

  it('two organizers see each other, what the other one looks at, and that one leaves', async () => {
    const mine = await Board.open(stage, organizer)
    const theirs = await Board.open(stage, secretariat)
    const [me, they] = [await nameOf(mine), await nameOf(theirs)]
    await mine.page.locator('.who').waitFor()
    await theirs.page.locator('.who').waitFor()
    expect(await peopleSeenBy(mine)).toContain(they)
    expect(await peopleSeenBy(theirs)).toContain(me)
    expect(await axeViolations(mine.page)).toEqual([])

    const { session } = (await draftOf(mine)).free(day)
    await theirs.card(session).click()
    await mine.main
      .locator('.other')
      .filter({ hasText: shortened(they) })
      .waitFor()
    expect(await peopleSeenBy(mine)).toContain(session.code)
    await stage.picture('looked at')

    await theirs.page.close()
    await mine.page.locator('.who').waitFor({ state: 'detached' })
    expect(await mine.main.locator('.other').count()).toBe(0)
  })

  it('a session that the other one edits says so on the board, until they leave it', async () => {
    const mine = await Board.open(stage, organizer)
    const { page, context } = await stage.visit(secretariat)
    const me = (await (await context.request.get('/api/me')).json()) as { name: string }
    const { session } = (await draftOf(mine)).free(day)
    await page.goto(`/organize/sessions/${session.id}`)
    await page.getByRole('main').getByRole('textbox').first().focus()
    await mine.main
      .locator('.other')
      .filter({ hasText: shortened(me.name) })
      .waitFor()
    expect(await peopleSeenBy(mine)).toMatch(words.like('Edits {code}'))
    await stage.picture('edited by the other')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: words('Rules') })
      .click()
    await mine.main.locator('.other').waitFor({ state: 'detached' })
    expect(await mine.page.locator('.who').count()).toBe(0)
  })

  it('a card in the other one’s hand is seen where it hangs, and cannot be lifted until it is let go', async () => {
    const mine = await Board.open(stage, organizer)
    const theirs = await Board.open(stage, secretariat)
    const they = await nameOf(theirs)
    const { session, from, to } = (await draftOf(mine)).free(day)

    await theirs.dragTo(session, from, to)
    const held = mine.main.locator('.other.held')
    await held.filter({ hasText: shortened(they) }).waitFor()
    const ghost = mine.main.locator('.other-ghost')
    await ghost.filter({ hasText: to.start.slice(11, 16) }).waitFor()
    await stage.picture('held by the other')

    // On a compressed day its strip says so.
    const days = mine.page.getByRole('radiogroup', { name: words('Day'), exact: true })
    await days.getByRole('radio').nth(0).click()
    const strip = mine.main.locator('.strip .strip-others')
    await strip.filter({ hasText: shortened(they) }).waitFor()
    expect(await mine.main.locator('.strip .mini-held').count()).toBe(2)
    const head = mine.main.getByRole('button', { name: new RegExp(session.code) })
    expect(await head.count()).toBe(1)
    await stage.picture('held on a compressed day')
    await days.getByRole('radio').nth(1).click()
    await held.waitFor()

    const saying = mine.saying(words('You can look at it, not lift it, until it is let go.'), they)
    await mine.dragTo(session, from, to)
    await saying.waitFor()
    await stage.picture('not lifted')
    expect(await mine.main.locator('[data-held]').count()).toBe(0)
    await mine.letGo()
    await mine.card(session).focus()
    await mine.page.keyboard.press('Enter')
    expect(await mine.main.locator('[data-held]').count()).toBe(0)
    expect(await axeViolations(mine.page)).toEqual([])

    await theirs.letGo()
    await mine.cardAt(session, to).waitFor()
    await held.waitFor({ state: 'detached' })
    await saying.waitFor({ state: 'detached' })
    await mine.card(session).focus()
    await mine.page.keyboard.press('Enter')
    await mine.main.locator('[data-held]').waitFor()
    await theirs.main.locator('.other.held').waitFor()
    await mine.page.keyboard.press('Escape')
    await theirs.main.locator('.other.held').waitFor({ state: 'detached' })
  })
})
