import { AsyncLocalStorage } from 'node:async_hooks'
import { types } from 'node:util'
import { pino, type DestinationStream, type Logger } from 'pino'
import type { LoggerService } from '@nestjs/common'
import { withoutSecrets } from './without-secrets'

/** What a log line says of an error: never its parameters or details, which may hold tokens and addresses. */
const describeError = (error: unknown): unknown =>
  types.isNativeError(error)
    ? {
        type: error.name,
        message: error.message,
        code: 'code' in error ? error.code : undefined,
        stack: error.stack,
      }
    : { type: typeof error }

const requests = new AsyncLocalStorage<string>()

/** Whatever is logged within carries the number of the request. */
export const inRequest = <T>(number: string, work: () => T): T => requests.run(number, work)

/** JSON lines; what looks like a token or an address is taken out of the whole line, wherever it came from. */
export const makeLog = (destination?: DestinationStream): Logger =>
  pino(
    {
      base: undefined,
      level: 'warn',
      serializers: { err: describeError },
      mixin: () => {
        const request = requests.getStore()
        return request ? { request } : {}
      },
      hooks: { streamWrite: withoutSecrets },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  )

/** On standard output: warnings and errors, and with `LOG_LEVEL=info` one line per request. */
export const log = makeLog()

/** For trouble that passes by itself: a sentence is enough. */
export const reasonOf = (error: unknown): string =>
  types.isNativeError(error) ? error.message || error.name : String(error)

const asText = (message: unknown): string =>
  message instanceof Error ? message.message : String(message)

/** Nest's own messages: its chatter at start is left out, its warnings and errors are kept. */
export const nestLogger: LoggerService = {
  log: () => undefined,
  warn: (message: unknown, context?: unknown) => log.warn({ context }, asText(message)),
  error: (message: unknown, stack?: unknown, context?: unknown) =>
    log.error(
      { err: message instanceof Error ? message : undefined, stack, context },
      asText(message),
    ),
}
