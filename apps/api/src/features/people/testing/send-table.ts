import { randomUUID } from 'node:crypto'
import { csv, xlsx, type Problem } from '@roundtable/contracts'
import type { Role } from '@roundtable/domain'
import type { AgendaApi, Reply } from '../../agenda/testing/agenda-api'
import { anAgenda, idOf, type AgendaBuilder } from '../../agenda/testing/an-agenda'

export interface Sending {
  what?: 'people' | 'sessions'
  role?: Role
  dryRun?: boolean
  type?: typeof csv | typeof xlsx
  commandId?: string | null
}

/** Sends a table, of people unless it is said; a new command unless one is named. */
export async function sendTable<T>(
  api: AgendaApi,
  content: string | Buffer,
  {
    what = 'people',
    role = 'secretariat',
    dryRun = false,
    type = csv,
    commandId = randomUUID(),
  }: Sending = {},
): Promise<Reply<T>> {
  const answer = await fetch(`${api.api.url}/api/import/${what}?dryRun=${dryRun}`, {
    method: 'POST',
    headers: {
      cookie: await api.as(role),
      'content-type': type,
      ...(commandId === null ? {} : { 'command-id': commandId }),
    },
    body: Buffer.from(content as string),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as T }
}

export const lines = (...all: string[]): string => `${all.join('\n')}\n`

/** Somebody with every column filled in. */
export const whole = lines(
  'Reference;Honorific;Name;Function;Organisation;Stakeholder group;Country;Membership;Protocol rank;High-level function;High-level from;High-level until;Presence;Time zone;Languages spoken;Languages understood;Email;Phone;Notes;Focal point name;Focal point email;Focal point phone',
  "T-1;H.E.;Siaosi Taufa;Minister of ICT;Ministry of ICT;government;Tonga;member-state;minister;Minister of ICT;2022-06-01;2022-06-30;remote;Pacific/Tongatapu;en, fr;en;siaosi@example.to;'+676 1;Speaks first;Mele;mele@example.to;+676 2",
)

/** A minister and somebody of a company, to be met by tables. */
export const twoPeople = (): AgendaBuilder =>
  anAgenda()
    .room('A')
    .person('Ann', { country: 'KE' })
    .person('Bea', {
      organisation: 'Telecom',
      organisationId: idOf('Telecom'),
      group: 'private-sector',
    })
    .session('s1', { people: ['Ann'] })
    .place('s1', 'A 09:00')

/** A refusal in short. */
export async function refusedTable(api: AgendaApi, table: string | Buffer, how?: Sending) {
  const { status, body } = await sendTable<Problem>(api, table, how)
  const errors = body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)
  return { said: `${status} ${body.type}`, detail: body.detail, errors }
}

/** All that an import may leave behind: a refused one leaves the same. */
export const storedPeople = (api: AgendaApi): Promise<object[]> =>
  api.rows(
    `SELECT (SELECT json_agg(p ORDER BY id) FROM person p) AS people, (SELECT json_agg(o ORDER BY id) FROM organisation o) AS organisations,
       (SELECT json_agg(s ORDER BY id) FROM high_level_status s) AS statuses, (SELECT json_agg(f ORDER BY id) FROM focal_point f) AS points,
       (SELECT count(*)::int FROM audit WHERE action NOT LIKE 'access.%') AS audit, (SELECT count(*)::int FROM command) AS commands, (SELECT count(*)::int FROM live_event) AS facts`,
  )
