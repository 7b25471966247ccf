import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { HostImportAnswer, Plan, Problem } from '@roundtable/contracts'
import type { Role } from '@roundtable/domain'
import { startTestApi, type TestApi } from '../../../testing/start-test-api'

export interface Reply<T> {
  readonly status: number
  readonly body: T
}

interface Sending {
  readonly type?: string
  readonly dryRun?: boolean
  /** Null: none is sent. */
  readonly commandId?: string | null
  readonly role?: Role
  /** The revision that was looked at. */
  readonly since?: number
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../demo/fixtures/${name}`, import.meta.url), 'utf8')
export const revision1 = fixture('wtdc22-host-rev1.ics')
export const revision2 = fixture('wtdc22-host-rev2.ics')

/** The real api on the demo, for specs that send timetables. */
export class HostApi {
  private readonly cookies = new Map<Role, string>()

  private constructor(readonly api: TestApi) {}

  static async start(): Promise<HostApi> {
    return new HostApi(await startTestApi({ demo: true }))
  }

  stop(): Promise<void> {
    return this.api.stop()
  }

  async as(role: Role): Promise<string> {
    const cookie = this.cookies.get(role) ?? (await this.api.signIn(role))
    this.cookies.set(role, cookie)
    return cookie
  }

  /** POST /api/host/revisions. */
  async send<T = HostImportAnswer>(
    file: string | Uint8Array,
    {
      type = 'text/calendar',
      dryRun = false,
      commandId = randomUUID(),
      role = 'organizer',
      since,
    }: Sending = {},
  ): Promise<Reply<T>> {
    const cookie = await this.as(role)
    const query = new URLSearchParams(dryRun ? { dryRun: 'true' } : {})
    if (since !== undefined) query.set('expectedVersion', String(since))
    const answer = await fetch(`${this.api.url}/api/host/revisions?${query}`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': type,
        ...(commandId ? { 'command-id': commandId } : {}),
      },
      body: typeof file === 'string' ? file : Buffer.from(file),
    })
    return { status: answer.status, body: (await answer.json()) as T }
  }

  refused(file: string | Uint8Array, sending: Sending = {}): Promise<Reply<Problem>> {
    return this.send<Problem>(file, sending)
  }

  async get<T>(path: string): Promise<Reply<T>> {
    const cookie = await this.as('organizer')
    const answer = await fetch(this.api.url + path, { headers: { cookie } })
    return { status: answer.status, body: (await answer.json()) as T }
  }

  async write<T>(method: 'POST' | 'PATCH', path: string, body: object): Promise<Reply<T>> {
    const cookie = await this.as('organizer')
    const answer = await fetch(this.api.url + path, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ commandId: randomUUID(), ...body }),
    })
    return { status: answer.status, body: (await answer.json()) as T }
  }

  async plan(): Promise<Plan> {
    return (await this.get<Plan>('/api/plan')).body
  }

  /** Every row of every table, but for sign-in: what a refused file must leave as it was. */
  async everything(): Promise<Record<string, string>> {
    const { rows } = await this.api.db.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname = 'public' AND c.relname NOT IN ('http_session', 'sign_in_token', 'attempt') ORDER BY 1`,
    )
    const all: Record<string, string> = {}
    for (const { name } of rows) {
      const { rows: hashes } = await this.api.db.query<{ hash: string }>(
        `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS hash FROM "${name}" t`,
      )
      all[name] = hashes[0]!.hash
    }
    return all
  }
}
