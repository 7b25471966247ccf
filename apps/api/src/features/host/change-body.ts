import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Body, BodyChange, BodyCreation, Problem } from '@roundtable/contracts'
import { Changes, type Writer } from '../../platform/database/change'
import { canonicalJson } from '../../platform/database/canonical-json'
import { nextVersion } from '../../platform/database/next-version'
import { refuseVersion } from '../../platform/database/record-version'
import { toVersioned } from '../../platform/database/versioned'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { HostBodyRow, HostRevisionRow } from './host.entity'
import { toBody } from './host.mapper'

type Fields = BodyChange['fields']
type Errors = NonNullable<Problem['errors']>

/** Bodies of the host: made and changed by hand. */
@Injectable()
export class ChangeBody {
  constructor(private readonly changes: Changes) {}

  /** POST /api/host/bodies */
  async create(actor: Actor, command: BodyCreation): Promise<Outcome<Body>> {
    const { commandId, fields } = command
    return this.changes.answer(actor, { id: commandId, body: command }, async (w) => {
      await w.lockPlan()
      const bodies = await w.db.find(HostBodyRow)
      const body: HostBodyRow = {
        id: randomUUID(),
        code: fields.code,
        name: fields.name,
        kind: fields.kind,
        parentId: fields.parentId ?? null,
        policy: fields.policy ?? 'refuse',
        ...nextVersion(actor),
      }
      const misfit = refuseMisfits(bodies, body)
      if (misfit) return misfit
      await w.db.insert(HostBodyRow, body)
      tell(w, 'host.body.create', null, body, commandId, null)
      return accepted(toBody(body))
    })
  }

  /** PATCH /api/host/bodies/:id */
  async change(actor: Actor, id: string, command: BodyChange): Promise<Outcome<Body>> {
    const body = { id, ...command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) =>
      change(w, actor, id, command),
    )
  }
}

async function change(
  w: Writer,
  actor: Actor,
  id: string,
  command: BodyChange,
): Promise<Outcome<Body>> {
  await w.lockPlan()
  const inTime = await readEvent(w.db)
  if (!inTime) return refused(noEvent)
  const bodies = await w.db.find(HostBodyRow)
  const before = bodies.find((b) => b.id === id)
  if (!before) return refused({ word: 'not-found', detail: 'There is no such body.' })
  const { version, changedBy, changedAt } = toVersioned(inTime.clock, before)
  const { id: _, version: __, ...fields } = toBody(before)
  const stale = refuseVersion(command, { version, changedBy, changedAt, fields })
  if (stale) return refused(stale)
  const asked = { ...before, ...given(command.fields) }
  if (canonicalJson(asked) === canonicalJson(before)) return w.unchanged(toBody(before))
  const after: HostBodyRow = { ...asked, ...nextVersion(actor, version) }
  const misfit = refuseMisfits(bodies, after)
  if (misfit) return misfit
  await w.db.update(HostBodyRow, { id }, after)
  if (before.code !== after.code) await renameInMappings(w, before.code, after.code)
  tell(w, 'host.body.change', before, after, command.commandId, command.reason ?? null)
  if (before.code !== after.code) await tellPublic(w)
  return accepted(toBody(after))
}

/** What people said of the host's words goes on meaning the same body. */
async function renameInMappings(w: Writer, before: string, after: string): Promise<void> {
  for (const key of ['code', 'parentCode'])
    await w.db.query(
      `UPDATE host_mapping SET meaning = jsonb_set(meaning, ARRAY[$1], to_jsonb($3::text)) WHERE meaning->>$1 = $2`,
      [key, before, after],
    )
}

const given = (fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** A code names one body, a parent is there, and nobody is their own ancestor (R5). */
function refuseMisfits(bodies: readonly HostBodyRow[], body: HostBodyRow): Outcome<never> | null {
  const others = bodies.filter((b) => b.id !== body.id)
  const errors: Errors = []
  if (others.some((b) => b.code === body.code))
    errors.push({
      pointer: '/fields/code',
      code: 'taken',
      detail: `Another body is called ${body.code}.`,
    })
  const byId = new Map([...others, body].map((b) => [b.id, b]))
  if (body.parentId !== null && !byId.has(body.parentId))
    errors.push({ pointer: '/fields/parentId', code: 'unknown', detail: 'There is no such body.' })
  if (isOwnAncestor(body, byId))
    errors.push({
      pointer: '/fields/parentId',
      code: 'circle',
      detail: 'A body cannot be above itself.',
    })
  return errors.length === 0
    ? null
    : refused({ word: 'validation', detail: `${errors[0]!.detail} Nothing was changed.`, errors })
}

function isOwnAncestor(body: HostBodyRow, byId: ReadonlyMap<string, HostBodyRow>): boolean {
  const seen = new Set<string>()
  for (let id = body.parentId; id !== null; id = byId.get(id)?.parentId ?? null) {
    if (id === body.id) return true
    if (seen.has(id)) return false
    seen.add(id)
  }
  return false
}

function tell(
  w: Writer,
  action: string,
  before: HostBodyRow | null,
  after: HostBodyRow,
  commandId: string,
  reason: string | null,
): void {
  const subject = `host-body/${after.id}`
  w.audit({ action, subject, before: before && toBody(before), after: toBody(after), reason })
  w.tell('plan', 'plan-changed', { what: 'host', ids: [after.id], commandId })
}

/** The public programme names the bodies of the host by their codes. */
async function tellPublic(w: Writer): Promise<void> {
  const [applied] = await w.db.find(HostRevisionRow, { order: { number: 'DESC' }, take: 1 })
  if (applied) w.tell('programme', 'host-revised', { number: applied.number })
}
