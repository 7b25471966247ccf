import { randomUUID } from 'node:crypto'
import type {
  MovesAnswer,
  Plan,
  PlanComparison,
  PlanList,
  PlanSummary,
} from '@roundtable/contracts'
import { toMoves, type AgendaApi, type MoveInWords } from './agenda-api'
import { at, idOf } from './an-agenda'

type Choice = Partial<Record<string, 'copy' | 'main'>>

/** What organizers do with what-if copies, over HTTP. */
export class CopiesApi {
  constructor(private readonly api: AgendaApi) {}

  async make(name = 'Try', from?: string): Promise<PlanSummary> {
    const command = { commandId: randomUUID(), name, from }
    return (await this.api.post<PlanSummary>('/api/plans', command)).body
  }

  async list(): Promise<PlanSummary[]> {
    return (await this.api.get<PlanList>('/api/plans')).body.plans
  }

  async summary(id: string): Promise<PlanSummary> {
    return (await this.list()).find((plan) => plan.id === id)!
  }

  async plan(id: string): Promise<Plan> {
    return (await this.api.get<Plan>(`/api/plans/${id}`)).body
  }

  move<T = MovesAnswer>(id: string, ...moves: MoveInWords[]) {
    const command = { commandId: randomUUID(), moves: toMoves(moves) }
    return this.api.post<T>(`/api/plans/${id}/moves`, command)
  }

  rename<T = PlanSummary>(id: string, name: string, expectedVersion?: number) {
    const command = { commandId: randomUUID(), expectedVersion, fields: { name } }
    return this.api.patch<T>(`/api/plans/${id}`, command)
  }

  drop<T = undefined>(id: string, expectedVersion?: number) {
    return this.api.remove<T>(`/api/plans/${id}`, { commandId: randomUUID(), expectedVersion })
  }

  /** `leave`: ids of sessions, with commas, that stay where the main plan has them. */
  async compare(id: string, leave?: string): Promise<PlanComparison> {
    const query = leave === undefined ? '' : `?leave=${leave}`
    return (await this.api.get<PlanComparison>(`/api/plans/${id}/comparison${query}`)).body
  }

  takeOver<T = MovesAnswer>(id: string, command: object) {
    return this.api.post<T>(`/api/plans/${id}/take-over`, command)
  }
}

/** The command that takes over what this comparison shows; the copy's word counts where nothing else is said. */
export const choose = ({ changes }: PlanComparison, choice: Choice = {}) => ({
  commandId: randomUUID(),
  sessions: changes.map(({ sessionId, main, copy }) => ({
    sessionId,
    expectedVersion: main.version,
    copyVersion: copy.version,
    take: choice[sessionId] ?? 'copy',
  })),
})

/** Where every session stands, by its id. */
export const places = ({ placements }: Plan): Record<string, string> =>
  Object.fromEntries(placements.map((p) => [p.sessionId, `${p.roomId} ${p.start}`]))

export const where = (room: string, time: string) => ({ roomId: idOf(room), start: at(time) })

/** A copy that differs in nothing. */
export const none = { moved: 0, placed: 0, takenOff: 0, conflicts: 0 }
