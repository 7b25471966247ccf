import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common'
import type { Problem } from '@roundtable/contracts'
import { Refused } from './problem'
import { unstorable } from './unstorable'

type Issue = {
  readonly message: string
  readonly path?: readonly unknown[]
  readonly code?: string
  /** Of an object that knows its fields: those that it has not. */
  readonly keys?: readonly string[]
}
type Errors = NonNullable<Problem['errors']>

/** Enough to mend a form, too few to be a burden. */
const most = 100

const keyOf = (segment: unknown): string =>
  String(typeof segment === 'object' && segment && 'key' in segment ? segment.key : segment)

/** JSON pointer (RFC 6901). */
const pointerTo = (path: readonly unknown[]): string =>
  path.map((segment) => `/${keyOf(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Each field by its own pointer, also where several are told as one. */
const eachField = (issue: Issue): readonly Issue[] =>
  issue.keys?.map((key) => ({ ...issue, path: [...(issue.path ?? []), key] })) ?? [issue]

export const toErrors = (issues: readonly Issue[]): Errors =>
  issues
    .flatMap(eachField)
    .slice(0, most)
    .map(({ path = [], code = 'invalid', message }) => ({
      pointer: pointerTo(path),
      code,
      detail: message,
    }))

const doesNotFit = (errors: Errors): Refused =>
  new Refused({
    word: 'validation',
    detail: 'Something in the request does not fit. Nothing was changed.',
    errors,
  })

/** Checks what comes in against the contract, through its zod schemas: 422 with pointers, or 404 for a path part. */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues: readonly Issue[]) => doesNotFit(toErrors(issues)) })
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type === 'param') return this.pathPart(value, metadata)
    if (metadata.type !== 'custom') {
      const found = unstorable(value)
      if (found) throw doesNotFit([{ pointer: pointerTo(found.path), code: found.code }])
    }
    return super.transform(value, metadata)
  }

  private async pathPart<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const answer = await metadata.schema?.['~standard'].validate(value)
    if (!answer || answer.issues)
      throw new Refused({ word: 'not-found', detail: 'There is nothing at this address.' })
    return answer.value as T
  }
}
