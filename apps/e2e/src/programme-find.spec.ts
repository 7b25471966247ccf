import { expect, it } from '@jest/globals'
import type { PublicSession } from '@roundtable/contracts'
import { move, publish } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Draft } from './harness/draft'
import { overflow, readProgramme, rowOf, rowsOf } from './harness/programme'
import { phone, stories, type Stage } from './harness/stage'

const day = '2022-06-08'

async function open(stage: Stage, address = `/programme/${day}`, viewport = phone) {
  const visitor = await stage.visit({ viewport, touch: true })
  await visitor.page.goto(address)
  await rowsOf(visitor.page).first().waitFor()
  return visitor
}

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '')

/** Two that take place at the same time. */
const twoAtOnce = (sessions: readonly PublicSession[]): [PublicSession, PublicSession] => {
  for (const a of sessions)
    for (const b of sessions)
      if (a.id !== b.id && a.start === b.start && a.start.startsWith(day)) return [a, b]
  throw new Error('No two sessions at once')
}

stories('programme-find', (stage) => {
  it('finds sessions of every day, in whatever language they were written, without accents', async () => {
    const { page } = await open(stage)
    const { sessions } = await readProgramme(page)
    const wanted = sessions.find(
      ({ title, start }) => /[éèêç]/.test(title.fr ?? '') && !start.startsWith(day),
    )!
    const field = page.getByRole('searchbox', { name: stage.words('Search sessions and people') })
    await field.fill(bare(wanted.title.fr!).toUpperCase())
    await page.waitForURL(/[?&]q=/)
    await rowOf(page, wanted).waitFor()
    expect(await rowsOf(page).count()).toBe(1)
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)

    const arabic = sessions.find(({ title }) => title.ar)!
    await field.fill(arabic.title.ar!)
    await rowOf(page, arabic).waitFor()
    const leader = sessions.find(({ people }) => people.length > 0)!
    await field.fill(leader.people[0]!.name)
    await rowOf(page, leader).waitFor()

    await page.waitForURL((url) => url.searchParams.get('q') === leader.people[0]!.name)
    await page.reload()
    await rowOf(page, leader).waitFor()
    expect(await field.inputValue()).toBe(leader.people[0]!.name)
    await field.fill('qqqq')
    await page.getByText(stage.words('No session fits “{q}”', { q: 'qqqq' })).waitFor()
    await page.getByRole('link', { name: stage.words('Show all sessions'), exact: true }).click()
    await rowsOf(page).nth(1).waitFor()
  })

  it('filters by format, room and language; the address brings the same back', async () => {
    const { page } = await open(stage)
    const { sessions, rooms } = await readProgramme(page)
    const ofDay = sessions.filter(({ start }) => start.startsWith(day))
    const [one] = ofDay.filter(({ format }) => format === 'panel')
    const room = rooms.find(({ id }) => id === one!.roomId)!
    await page.getByRole('combobox', { name: stage.words('Format') }).selectOption('panel')
    await page.getByRole('combobox', { name: stage.words('Room') }).selectOption(room.code)
    const expected = ofDay
      .filter((session) => session.format === 'panel' && session.roomId === room.id)
      .map(({ id }) => id)
    const shown = () =>
      rowsOf(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id))
    await expect(shown()).resolves.toEqual(expected)
    const address = page.url()
    expect(address).toContain('format=panel')
    expect(address).toContain(`room=${room.code}`)
    await page.goto('/')
    await page.goto(address)
    await rowsOf(page).first().waitFor()
    expect(await shown()).toEqual(expected)

    const spoken = ofDay.flatMap(({ interpretation }) => interpretation)[0]!
    await page.goto(`/programme/${day}?spoken=${spoken}`)
    await rowsOf(page).first().waitFor()
    const inLanguage = ofDay.filter((session) =>
      [...session.floorLanguages, ...session.interpretation].includes(spoken),
    )
    expect(await rowsOf(page).count()).toBe(inLanguage.length)
  })

  it('keeps favourites on the device, and says where two of them meet', async () => {
    const { page } = await open(stage)
    const { sessions } = await readProgramme(page)
    const both = twoAtOnce(sessions)
    for (const session of both) await rowOf(page, session).getByRole('button').click()
    await page.reload()
    const mine = page
      .getByRole('link', { name: stage.words('My agenda') })
      .filter({ visible: true })
    await mine.click()
    await page.waitForURL(/mine=on/)
    await expect(rowsOf(page).count()).resolves.toBe(2)
    const meets = stage.words.like('Overlaps a session you saved: {title}')
    expect(await page.getByText(meets).count()).toBe(2)
    expect(await axeViolations(page)).toEqual([])
    await rowOf(page, both[0]).getByRole('button').click()
    await rowOf(page, both[0]).waitFor({ state: 'detached' })
    expect(await page.getByText(meets).count()).toBe(0)
  })

  it('marks what changed since the last visit', async () => {
    const { page, context } = await open(stage)
    const organizer = await stage.roundtable.signIn('organizer')
    const { session, to } = (await Draft.read(organizer)).free(day)
    const { release } = await readProgramme(page)
    await page.close()
    await move(organizer, session.id, to)
    await publish(organizer, 'While nobody looked')
    const next = await context.newPage()
    await next.goto(`/programme/${day}`)
    await next
      .getByText(stage.words.like('Since your last visit (release {seen}): {what}.'))
      .waitFor()
    expect(await next.locator('.since-visit').textContent()).toContain(String(release!.number))
    await rowOf(next, session)
      .filter({ hasText: stage.words('Moved') })
      .waitFor()
    await organizer.dispose()
  })

  it.each([
    ['320 px', { width: 320, height: 640 }],
    ['1280 px at 400 %', { width: 320, height: 256 }],
  ])('is whole at %s', async (_, viewport) => {
    const { page } = await open(stage, `/programme/${day}`, viewport)
    expect(await overflow(page)).toBe(0)
    expect(await axeViolations(page)).toEqual([])
    await rowsOf(page).first().getByRole('link').click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await overflow(page)).toBe(0)
  })
})
