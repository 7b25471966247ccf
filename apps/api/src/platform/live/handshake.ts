import { Inject, Injectable } from '@nestjs/common'
import { handshake, type Problem, type StreamName } from '@roundtable/contracts'
import type { Permission } from '@roundtable/domain'
import type { Socket } from 'socket.io'
import { CONFIG, type Config } from '../config'
import type { Actor } from '../http/actor'
import { isOwnOrigin } from '../http/origin'
import { Refused, toProblem } from '../http/problem'
import { refusalOf } from '../http/refusal-of'
import { Sessions } from '../http/sessions'
import { toErrors } from '../http/validation.pipe'
import { Staff } from './staff'

/** Who may listen to which stream. */
const streamAccess: Readonly<Record<StreamName, 'public' | Permission>> = {
  programme: 'public',
  plan: 'plan.read',
}

/** What a socket asked for and got. */
export interface Listening {
  stream: StreamName
  since?: number
  /** Who listens; absent where nobody has to be signed in. */
  actor?: Actor
  /** The session that opened it. */
  held?: { readonly session: string }
}

/** Decides whether a socket may listen, before it is connected. */
@Injectable()
export class LiveHandshake {
  constructor(
    private readonly sessions: Sessions,
    private readonly staff: Staff,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async admit(socket: Socket): Promise<Listening> {
    if (!isOwnOrigin(socket.request, this.config.publicUrl))
      throw new Refused({ word: 'forbidden', detail: 'This connection comes from another site.' })
    const wanted = read(socket.handshake.auth)
    const access = streamAccess[wanted.stream]
    if (access === 'public') return wanted
    const session = this.sessions.nameOf(socket.request)
    const actor = await this.staff.admit(session, access)
    return { ...wanted, actor, held: { session: session! } }
  }
}

const read = (auth: unknown): Pick<Listening, 'stream' | 'since'> => {
  const answer = handshake.safeParse(auth)
  if (answer.success) return answer.data
  throw new Refused({
    word: 'validation',
    detail: 'Name one stream, and optionally the number of the last fact you have.',
    errors: toErrors(answer.error.issues),
  })
}

/** How Socket.IO hands a refusal over: `connect_error` with the problem as its data. */
export function connectError(thrown: unknown): Error & { data: Problem } {
  const problem = toProblem(refusalOf(thrown))
  return Object.assign(new Error(problem.title), { data: problem })
}
