import type { Place, Session } from '@roundtable/contracts'
import { Board } from '../harness/board'
import { Draft } from '../harness/draft'
import type { Line } from '../harness/line'
import type { Stage, Visitor } from '../harness/visitors'
import type { Album } from './album'
import { stopClock } from './then'

export const day = '2022-06-08'
export const organizer = { role: 'organizer' } as const
export const secretariat = { role: 'secretariat' } as const

/** Whoever walks through the application: opens windows in which it is then, and takes pictures of them. */
export class Walker {
  constructor(
    readonly stage: Stage,
    readonly album: Album,
  ) {}

  get words(): Stage['words'] {
    return this.stage.words
  }

  /** A window on which no page is open yet. */
  async window(visit: Parameters<Stage['visit']>[0] = {}, at?: string): Promise<Visitor> {
    const visitor = await this.stage.visit({ ...visit, serviceWorkers: 'block' })
    await stopClock(visitor.context, at)
    return visitor
  }

  /** A window with the board of Wednesday, and the line that it hangs on. */
  async board(visit: Parameters<Stage['visit']>[0]): Promise<{ board: Board; line: Line }> {
    let line!: Line
    const board = await Board.open(
      this.stage,
      { ...visit, serviceWorkers: 'block' },
      async ({ context }) => {
        line = await stopClock(context)
      },
    )
    return { board, line }
  }

  draft({ visitor }: Board): Promise<Draft> {
    return Draft.read(visitor.context.request)
  }

  /** A session that the demo calls so, and where it stands. */
  session(draft: Draft, code: string): { session: Session; from: Place } {
    const session = draft.plan.sessions.find((one) => one.code === code)!
    return { session, from: draft.placeOf(session.id)! }
  }

  /** A room by its code, and a time of Wednesday. */
  place({ plan }: Draft, room: string, time: string): Place {
    const { id } = plan.rooms.find(({ code }) => code === room)!
    return { roomId: id, start: `${day}T${time}:00+02:00` }
  }

  /** The panel that explains one session. */
  details(board: Board) {
    return board.page.getByRole('complementary', { name: this.words('Details') })
  }

  /** Does something that moves sessions, until the server has it. */
  async moved({ page }: Board, act: () => Promise<unknown>): Promise<void> {
    const answer = page.waitForResponse(
      (reply) => reply.request().method() === 'POST' && reply.url().endsWith('/moves'),
    )
    await act()
    await answer
  }

  /** Closes what is told for a moment, where it would lie over a picture. */
  async cleared({ page }: Board): Promise<void> {
    const told = page.locator('.toasts').getByRole('button', { name: this.words('Close') })
    while ((await told.count()) > 0) await told.first().click()
  }

  /** Asks the palette and takes what stands first. */
  async command({ page }: Board, asked: string): Promise<void> {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill(asked)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
  }
}
