import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { AppModule } from './app.module'
import { describeApi } from './openapi'
import type { Config } from './platform/config'
import { ApiDescription } from './platform/http/api-description'
import { layPipeline } from './platform/http/pipeline'
import { LiveAdapter } from './platform/live/live.adapter'
import { nestLogger } from './platform/logging/log'

/** The whole application on a database that is there and migrated; `listen()` opens its port. */
export async function createApp(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    bodyParser: false,
    logger: nestLogger,
    abortOnError: false,
    forceCloseConnections: true,
  })
  app.useWebSocketAdapter(new LiveAdapter(app))
  layPipeline(app)
  await app.init()
  app.get(ApiDescription).put(describeApi(app))
  return app
}
