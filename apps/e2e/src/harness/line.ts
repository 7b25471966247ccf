import type { BrowserContext, Route, WebSocketRoute } from 'playwright-core'

type State = 'whole' | 'cut' | 'deaf'

/** The line between one person’s window and the api; pages and scripts come through whatever is cut. */
export class Line {
  private state: State = 'whole'
  private readonly open = new Set<WebSocketRoute>()

  private constructor() {}

  /** Before the window opens its first page. `heard`: what becomes of the text of each live message on its way. */
  static async of(
    context: BrowserContext,
    heard: (text: string) => string = (text) => text,
  ): Promise<Line> {
    const line = new Line()
    await context.route('**/api/**', (route) => line.carry(route))
    await context.routeWebSocket(/\/socket\.io\//, (socket) => {
      if (line.state !== 'whole') return void socket.close()
      line.open.add(socket)
      const server = socket.connectToServer()
      server.onMessage((message) =>
        socket.send(typeof message === 'string' ? heard(message) : message),
      )
    })
    return line
  }

  cut(): Promise<void> {
    return this.become('cut')
  }

  /** What is asked arrives and is done; the answers get lost. */
  loseAnswers(): Promise<void> {
    return this.become('deaf')
  }

  mend(): void {
    this.state = 'whole'
  }

  private async become(state: State): Promise<void> {
    this.state = state
    await Promise.all([...this.open].map((socket) => socket.close()))
    this.open.clear()
  }

  private async carry(route: Route): Promise<void> {
    if (this.state === 'whole') return route.fallback()
    if (this.state === 'deaf') await route.fetch().catch(() => null)
    await route.abort('internetdisconnected')
  }
}
