import type { Place, Session } from '@roundtable/contracts'
import type { Locator, Page } from 'playwright-core'
import { Draft } from './draft'
import type { Stage, Visitor } from './stage'

const two = (n: number): string => String(n).padStart(2, '0')
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Of Latin and of Arabic script. */
const comma = '[,،]'
const minuteOf = (place: Place): number =>
  Number(place.start.slice(11, 13)) * 60 + Number(place.start.slice(14, 16))

/** As the board opens: 6 px = 5 min. */
const pixelsAtFirst = 1.2

/** The organizers' board as somebody sees it who finds things by what they are called. */
export class Board {
  private constructor(
    readonly visitor: Visitor,
    private readonly stage: Stage,
    private readonly draft: Draft,
  ) {}

  /** Opens the board with 8 June as the open day; `before` has the window first. */
  static async open(
    stage: Stage,
    visit: Parameters<Stage['visit']>[0],
    before: (visitor: Visitor) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Board> {
    const visitor = await stage.visit(visit)
    const board = new Board(visitor, stage, await Draft.read(visitor.context.request))
    await before(visitor)
    await visitor.page.goto('/organize')
    await board.openDay()
    return board
  }

  /** Loads the page again. */
  async reload(): Promise<void> {
    await this.page.reload()
    await this.openDay()
  }

  private async openDay(): Promise<void> {
    const { page, words } = { page: this.page, words: this.stage.words }
    const days = page.getByRole('radiogroup', { name: words('Day'), exact: true })
    await days.getByRole('radio').nth(1).click()
    await this.main.waitFor()
  }

  get page(): Page {
    return this.visitor.page
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  /** A session on the open day, wherever it stands. */
  card({ code }: Session): Locator {
    const heard = new RegExp(`(^|\\s)${literally(this.isolated(code))}${comma} `)
    return this.main.getByRole('button', { name: heard })
  }

  /** The card, once it stands at this place. */
  cardAt(session: Session, place: Place): Locator {
    const code = literally(this.isolated(session.code))
    const where = `${literally(this.span(session, place))}${comma} ${literally(this.roomName(place))}`
    // B1, Breakout, Wednesday 8 June 14:05–14:50, MH2 …
    const heard = new RegExp(`(^|\\s)${code}${comma} [^,،]+${comma} [^,،]+${where}`)
    return this.main.getByRole('button', { name: heard })
  }

  /** 15:20–16:20 as the language writes it. */
  span({ minutes }: Session, place: Place): string {
    const start = minuteOf(place)
    const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
    const dash = this.stage.language === 'ar' ? ' – ' : '–'
    return `${clock(start)}${dash}${clock(start + minutes)}`
  }

  /** The code as the board writes it. */
  roomName({ roomId }: Place): string {
    return this.isolated(this.draft.roomName(roomId, this.stage.language))
  }

  /** Codes keep their direction in Arabic. */
  private isolated(code: string): string {
    return this.stage.language === 'ar' ? `\u2068${code}\u2069` : code
  }

  /** Takes the card with the mouse and holds it over a place. */
  async dragTo(
    session: Session,
    from: Place,
    to: Place,
    pixelsPerMinute = pixelsAtFirst,
  ): Promise<void> {
    const box = (await this.card(session).boundingBox())!
    const { mouse } = this.page
    const grip = { x: box.x + box.width / 2, y: box.y + 6 }
    await mouse.move(grip.x, grip.y)
    await mouse.down()
    await mouse.move(grip.x + 8, grip.y + 8)
    await this.carryTo(to, grip.y + (minuteOf(to) - minuteOf(from)) * pixelsPerMinute)
  }

  /** Carries what the mouse holds over another room; `y`: where the grip is then in the window. */
  async carryTo(to: Place, y: number): Promise<void> {
    const room = this.draft.roomName(to.roomId, this.stage.language)
    const column = (await this.main.getByText(room, { exact: true }).first().boundingBox())!
    await this.page.mouse.move(column.x + column.width / 2, y, { steps: 12 })
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up()
  }

  /** Picks day, room and start in the dialog “Move to…”. */
  async choose(dialog: Locator, place: Place): Promise<void> {
    const { words } = this.stage
    await dialog.getByLabel(words('Day'), { exact: true }).selectOption({ index: 1 })
    await dialog.getByLabel(words('Room'), { exact: true }).selectOption(this.roomName(place))
    await dialog.getByLabel(words('Starts'), { exact: true }).selectOption(`${minuteOf(place)}`)
  }

  /** What is said at the card in the hand, and to screen readers. */
  saying(...sentences: (string | RegExp)[]): Locator {
    return sentences.reduce<Locator>(
      (status, sentence) => status.filter({ hasText: sentence }),
      this.page.getByRole('status'),
    )
  }

  /** Waits until everything this person did is on the server. */
  async saved(): Promise<void> {
    await this.page.getByText(this.stage.words.like('Saved {time}')).waitFor()
  }

  button(english: string): Locator {
    return this.page.getByRole('button', { name: this.stage.words.like(english) })
  }
}
