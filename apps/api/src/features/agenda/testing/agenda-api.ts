import { randomUUID } from 'node:crypto'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type {
  MovesAnswer,
  Plan,
  Problem,
  SessionChange,
  SessionChanged,
  SessionRecord,
} from '@roundtable/contracts'
import type { Role } from '@roundtable/domain'
import type { DataSource } from 'typeorm'
import { createApp } from '../../../create-app'
import { CONFIG, type Config } from '../../../platform/config'
import { COMMANDS } from '../../../platform/database/database.module'
import { listen } from '../../../platform/http/listen'
import { startTestApi, type TestApi } from '../../../testing/start-test-api'
import { at, idOf, type AgendaBuilder } from './an-agenda'
import { saveAgenda } from './save-agenda'

export interface Reply<T> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

/** A move in words: the session, where to ("A 10:00", "A 10:00 7", or off), and the version it was decided on. */
export type MoveInWords = [session: string, to: string | null, expectedVersion?: number]

const place = (text: string) => {
  const [room = '', time = '', day = '8'] = text.split(' ')
  return { roomId: idOf(room), start: at(time, Number(day)) }
}

export const toMoves = (moves: readonly MoveInWords[]) =>
  moves.map(([session, to, expectedVersion]) => ({
    sessionId: idOf(session),
    placement: to === null ? null : place(to),
    expectedVersion,
  }))

/** The real api over HTTP, for specs that speak of sessions and rooms by name. */
export class AgendaApi {
  private readonly cookies = new Map<Role, string>()
  private readonly nodes: NestExpressApplication[] = []

  private constructor(readonly api: TestApi) {}

  static async start(): Promise<AgendaApi> {
    return new AgendaApi(await startTestApi())
  }

  /** Another process's worth of the application on the same database; answers its address. */
  async startNode(): Promise<string> {
    const app = await createApp(this.api.app.get<Config>(CONFIG))
    this.nodes.push(app)
    return `http://127.0.0.1:${await listen(app, 0)}`
  }

  async stop(): Promise<void> {
    for (const node of this.nodes) await node.close()
    await this.api.stop()
  }

  /** Puts this agenda in the place of whatever was there. Releases, facts and audit lines stay: nobody can take them back. */
  async load(agenda: AgendaBuilder): Promise<void> {
    await this.api.db.query(
      `TRUNCATE event, event_day, focus_area, itu_priority, zone, room, pool, host_body, host_revision, host_mapping, organisation, person, session, plan,
         occupancy, rule_policy CASCADE`,
    )
    const commands: DataSource = this.api.app.get(COMMANDS)
    await commands.transaction((db) => saveAgenda(db, agenda.build()))
  }

  async as(role: Role): Promise<string> {
    const cookie = this.cookies.get(role) ?? (await this.api.signIn(role))
    this.cookies.set(role, cookie)
    return cookie
  }

  async get<T>(path: string, role: Role | null = 'organizer'): Promise<Reply<T>> {
    const cookie = role ? await this.as(role) : ''
    return answer(await fetch(this.api.url + path, { headers: { cookie } }))
  }

  post<T>(path: string, body: unknown, role?: Role | null, node?: string): Promise<Reply<T>> {
    return this.send('POST', path, body, role, node)
  }

  patch<T>(path: string, body: unknown, role?: Role | null, node?: string): Promise<Reply<T>> {
    return this.send('PATCH', path, body, role, node)
  }

  remove<T>(path: string, body: unknown, role?: Role | null): Promise<Reply<T>> {
    return this.send('DELETE', path, body, role)
  }

  private async send<T>(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    role: Role | null = 'organizer',
    node = this.api.url,
  ): Promise<Reply<T>> {
    const cookie = role ? await this.as(role) : ''
    return answer(
      await fetch(node + path, {
        method,
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
  }

  /** Moves as one batch; answers what it takes. */
  moves<T = MovesAnswer>(...moves: MoveInWords[]): Promise<Reply<T>> {
    return this.post('/api/plan/moves', { commandId: randomUUID(), moves: toMoves(moves) })
  }

  refusedMoves(...moves: MoveInWords[]): Promise<Reply<Problem>> {
    return this.moves<Problem>(...moves)
  }

  async session(name: string): Promise<SessionRecord> {
    return (await this.get<SessionRecord>(`/api/sessions/${idOf(name)}`)).body
  }

  /** Changes fields of a session, decided on the version that it has now unless another one is named. */
  async change<T = SessionChanged>(
    name: string,
    fields: SessionChange['fields'],
    head: Partial<Omit<SessionChange, 'fields'>> & { node?: string } = {},
  ): Promise<Reply<T>> {
    const { node, ...rest } = head
    const expectedVersion = (await this.session(name)).version
    const command = { commandId: randomUUID(), expectedVersion, ...rest, fields }
    return this.patch<T>(`/api/sessions/${idOf(name)}`, command, 'organizer', node)
  }

  refusedChange(...[name, fields, head]: Parameters<AgendaApi['change']>): Promise<Reply<Problem>> {
    return this.change<Problem>(name, fields, head)
  }

  async plan(): Promise<Plan> {
    return (await this.get<Plan>('/api/plan')).body
  }

  async rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.api.db.query<T>(sql, values)).rows
  }

  /** Pairs of rows that hold one room or person at one time: there must never be any (I-01). */
  async overlaps(): Promise<number> {
    const [row] = await this.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM occupancy a JOIN occupancy b
       ON a.resource_id = b.resource_id AND a.during && b.during AND a.ctid < b.ctid`,
    )
    return row!.n
  }

  /** All that a command may leave behind: a refused one leaves the same. */
  traces(): Promise<object[]> {
    return this.rows(`SELECT
      (SELECT count(*)::int FROM audit WHERE action NOT LIKE 'access.%') AS audit, (SELECT count(*)::int FROM command) AS command,
      (SELECT count(*)::int FROM live_event) AS facts, (SELECT json_agg(p ORDER BY session_id) FROM placement p) AS placements,
      (SELECT json_agg(o ORDER BY resource_id, during) FROM occupancy o) AS occupancy,
      (SELECT json_agg(s ORDER BY id) FROM session s) AS sessions,
      (SELECT json_agg(r ORDER BY session_id, position) FROM session_role r) AS roles,
      (SELECT json_agg(r ORDER BY kind, a, b) FROM session_relation r) AS relations`)
  }
}

async function answer<T>(response: Response): Promise<Reply<T>> {
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: (text ? JSON.parse(text) : undefined) as T,
  }
}
