import type { NestExpressApplication } from '@nestjs/platform-express'
import { createApp } from '../create-app'
import { listen } from '../platform/http/listen'
import { CuttingProxy } from './cutting-proxy'
import { withDatabase, type TestDatabase } from './with-database'

/** The application with demo data, and between it and its database a line that can go away and come back. */
export class BehindProxy {
  private constructor(
    private readonly database: TestDatabase,
    private readonly app: NestExpressApplication,
    /** Where the application answers. */
    readonly url: string,
    private proxy: CuttingProxy,
  ) {}

  static async start(): Promise<BehindProxy> {
    const database = await withDatabase({ demo: true })
    const proxy = await CuttingProxy.before(database.url)
    const app = await createApp({
      port: 0,
      dataDir: '/nonexistent',
      databaseUrl: proxy.url,
      publicUrl: 'http://localhost:3000',
      demo: false,
      demoMode: false,
    })
    return new BehindProxy(database, app, `http://127.0.0.1:${await listen(app, 0)}`, proxy)
  }

  /** The database goes away: connections break, new ones are refused. Answers what brings it back, at the same address. */
  async cut(): Promise<() => Promise<void>> {
    const { port } = this.proxy
    await this.proxy.close()
    return async () => {
      this.proxy = await CuttingProxy.before(this.database.url, port)
    }
  }

  async stop(): Promise<void> {
    await this.app.close()
    await this.proxy.close()
    await this.database.drop()
  }
}
