import { types } from 'node:util'
import { pino } from 'pino'
import type { LoggerService } from '@nestjs/common'

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

/** JSON lines on standard output: one at boot, then warnings and errors only. */
export const log = pino({ base: undefined, serializers: { err: describeError } })

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
