import { Injectable } from '@nestjs/common'
import {
  clockOf,
  release as releaseContract,
  toEnginePlan,
  type Release,
  type ReleaseAnswer,
  type ReleaseCommand,
} from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import { evaluate } from '@roundtable/scheduling'
import type { EntityManager } from 'typeorm'
import { canonicalJson, sha256 } from '../../platform/database/canonical-json'
import { Changes, type Writer } from '../../platform/database/change'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { loadAgenda, noEvent, type Agenda } from '../agenda/load-agenda'
import { readTexts } from '../agenda/read-texts'
import { currentRelease, placementsOf } from './current-release'
import { draftRelease, type ReleaseDraft } from './draft-release'
import { publishRefusal } from './publish-refusal'
import { ReleaseRow } from './release.entity'

/** POST /api/releases: the draft becomes the next release, for ever (DESIGN 6, I-03). */
@Injectable()
export class PublishRelease {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: ReleaseCommand): Promise<Outcome<ReleaseAnswer>> {
    const { commandId: id, ...body } = command
    const done = await this.changes.run(actor, { id, body }, (w) => publish(w, actor, command))
    return done.ok ? accepted(done.value.value) : done
  }
}

async function publish(
  w: Writer,
  actor: Actor,
  command: ReleaseCommand,
): Promise<Outcome<ReleaseAnswer>> {
  await w.lockPlan()
  const agenda = await loadAgenda(w.db)
  if (!agenda) return refused(noEvent)
  const previous = await currentRelease(w.db)
  const findings = evaluate(toEnginePlan(agenda, Date.now()))
  const draft = draftRelease({ agenda, findings, texts: await readTexts(w.db) }, previous)
  // Dense, because publishers stand in line at the plan's lock.
  const number = (previous?.number ?? 0) + 1
  const confirmed = command.confirmCancellations ?? false
  const refusal = publishRefusal(agenda, draft, number, confirmed)
  if (refusal) return refused(refusal)

  const at = await readClock(w.db)
  const release = compose(agenda, draft, { number, note: command.note, at })
  const row = seal(release, actor, at, draft)
  await w.db.insert(ReleaseRow, row)
  return accepted(tell(w, release, row, draft))
}

/** The database's time, now and not when the transaction began; to the second, as the bytes say it. */
async function readClock(db: EntityManager): Promise<Date> {
  const [row] = await db.query(`SELECT date_trunc('second', clock_timestamp()) AS at`)
  return row.at
}

/** Parsed by the contract, which lets nothing pass that is not public. */
function compose(
  agenda: Agenda,
  draft: ReleaseDraft,
  { number, note, at }: { number: number; note: string; at: Date },
): Release {
  const { event, rooms, hostRevision } = agenda
  return releaseContract.parse({
    number,
    publishedAt: inZone(clockOf(event), at),
    note,
    event,
    hostRevision: hostRevision?.number ?? null,
    rooms,
    sessions: draft.sessions,
  })
}

function seal(release: Release, actor: Actor, publishedAt: Date, draft: ReleaseDraft): ReleaseRow {
  const body = Buffer.from(canonicalJson(release))
  return {
    number: release.number,
    publishedAt,
    publishedBy: actor.name,
    note: release.note,
    sha256: sha256(body).toString('hex'),
    body,
    diff: draft.diff,
  }
}

function tell(w: Writer, release: Release, row: ReleaseRow, draft: ReleaseDraft): ReleaseAnswer {
  const { number, publishedAt, note } = release
  w.audit({
    action: 'release.publish',
    subject: `release/${number}`,
    after: { number, sha256: row.sha256, cancels: draft.cancels },
    reason: note,
  })
  w.tell('plan', 'released', { number, publishedAt, placements: placementsOf(release) })
  w.tell('programme', 'released', { number, publishedAt })
  return { number, sha256: row.sha256, publishedAt, diff: draft.diff, unplaced: draft.unplaced }
}
