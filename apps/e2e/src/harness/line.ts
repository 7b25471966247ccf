import type { BrowserContext, WebSocketRoute } from 'playwright-core'

/** The line between one person’s window and the api; pages and scripts come through whatever is cut. */
export class Line {
  private whole = true
  private readonly open = new Set<WebSocketRoute>()

  private constructor() {}

  /** Before the window opens its first page. */
  static async of(context: BrowserContext): Promise<Line> {
    const line = new Line()
    await context.route('**/api/**', (route) =>
      line.whole ? route.fallback() : route.abort('internetdisconnected'),
    )
    await context.routeWebSocket(/\/socket\.io\//, (socket) => {
      if (!line.whole) return void socket.close()
      line.open.add(socket)
      socket.connectToServer()
    })
    return line
  }

  async cut(): Promise<void> {
    this.whole = false
    await Promise.all([...this.open].map((socket) => socket.close()))
    this.open.clear()
  }

  mend(): void {
    this.whole = true
  }
}
