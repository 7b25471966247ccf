import { createHash } from 'node:crypto'
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { commandId } from '@roundtable/contracts'
import type { Request } from 'express'
import { Refused } from './problem'

/** A file that was sent whole, and the id of the command it stands for. */
export interface Upload {
  readonly bytes: Buffer
  /** Media type in small letters, without parameters. */
  readonly type: string
  readonly sha256: string
  /** From the header Command-Id; null where nobody gave one, which is enough to look but not to store. */
  readonly commandId: string | null
}

/** Nothing is stored without a command id: a retry must be recognised (I-07). */
export function commandIdOf({ commandId }: Upload): string {
  if (commandId) return commandId
  throw new Refused({
    word: 'validation',
    detail: 'The header Command-Id is missing. Nothing was changed.',
    errors: [{ pointer: '/headers/Command-Id', code: 'required' }],
  })
}

function commandIdHeader(request: Request): string | null {
  const header = request.get('command-id')
  if (header === undefined) return null
  const read = commandId.safeParse(header)
  if (read.success) return read.data
  throw new Refused({
    word: 'validation',
    detail: 'The header Command-Id is no UUID. Nothing was changed.',
    errors: [{ pointer: '/headers/Command-Id', code: 'invalid_format' }],
  })
}

function uploadOf(request: Request): Upload {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  if (bytes.length === 0) throw new Refused({ word: 'malformed', detail: 'The file is empty.' })
  return {
    bytes,
    type: (request.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    commandId: commandIdHeader(request),
  }
}

/** The file of a route that takes one. */
export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext): Upload =>
  uploadOf(context.switchToHttp().getRequest<Request>()),
)
