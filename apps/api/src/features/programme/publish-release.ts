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
import type { Refusal } from '../../platform/http/problem'
import { loadAgenda, noEvent, type Agenda } from '../agenda/load-agenda'
import { readTexts } from '../agenda/read-texts'
import { baseOf, lastNumber, placementsOf, type Reach } from './current-release'
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

const embargoOver: Refusal = {
  word: 'validation',
  detail: 'The embargo has to end in the future. Nothing was published.',
  errors: [
    {
      pointer: '/embargoUntil',
      code: 'not-in-the-future',
      detail: 'An embargo ends in the future.',
    },
  ],
}

async function publish(
  w: Writer,
  actor: Actor,
  command: ReleaseCommand,
): Promise<Outcome<ReleaseAnswer>> {
  await w.lockPlan()
  const agenda = await loadAgenda(w.db)
  if (!agenda) return refused(noEvent)
  const at = await readClock(w.db)
  const reach = reachOf(command)
  if (reach.embargoUntil && reach.embargoUntil <= at) return refused(embargoOver)
  const base = await baseOf(w.db, reach, at)
  const findings = evaluate(toEnginePlan(agenda, Date.now()))
  const draft = draftRelease({ agenda, findings, texts: await readTexts(w.db) }, base)
  // Dense, because publishers stand in line at the plan's lock.
  const number = (await lastNumber(w.db)) + 1
  const refusal = publishRefusal(agenda, draft, number, command.confirmCancellations)
  if (refusal) return refused(refusal)
  const head = { number, note: command.note, at, base: base?.number ?? null, ...reach }
  const release = compose(agenda, draft, head)
  const row = seal(release, actor, head, draft)
  await w.db.insert(ReleaseRow, row)
  return accepted(tell(w, release, row, draft))
}

const second = 1_000

/** An embargo ends on a whole second, which is what the bytes can say; never before it was meant to. */
const reachOf = ({ audience, embargoUntil }: ReleaseCommand): Reach => ({
  audience,
  embargoUntil:
    embargoUntil === null ? null : new Date(Math.ceil(Date.parse(embargoUntil) / second) * second),
})

/** The database's time, now and not when the transaction began; to the second, as the bytes say it. */
async function readClock(db: EntityManager): Promise<Date> {
  const [row] = await db.query(`SELECT date_trunc('second', clock_timestamp()) AS at`)
  return row.at
}

interface Head extends Reach {
  readonly number: number
  readonly note: string
  readonly at: Date
  readonly base: number | null
}

/** Parsed by the contract, which lets nothing pass that is not public. */
function compose(agenda: Agenda, draft: ReleaseDraft, head: Head): Release {
  const { event, rooms, hostRevision } = agenda
  const { number, note, at, base, audience, embargoUntil } = head
  const clock = clockOf(event)
  return releaseContract.parse({
    number,
    publishedAt: inZone(clock, at),
    note,
    audience,
    embargoUntil: embargoUntil && inZone(clock, embargoUntil),
    base,
    event,
    hostRevision: hostRevision?.number ?? null,
    rooms,
    sessions: draft.sessions,
  })
}

function seal(release: Release, actor: Actor, head: Head, draft: ReleaseDraft): ReleaseRow {
  const body = Buffer.from(canonicalJson(release))
  const { number, note, audience } = release
  return {
    number,
    publishedAt: head.at,
    publishedBy: actor.name,
    note,
    sha256: sha256(body).toString('hex'),
    body,
    diff: draft.diff,
    audience,
    embargoUntil: head.embargoUntil,
  }
}

function tell(w: Writer, release: Release, row: ReleaseRow, draft: ReleaseDraft): ReleaseAnswer {
  const { number, publishedAt, note, audience, embargoUntil } = release
  w.audit({
    action: 'release.publish',
    subject: `release/${number}`,
    after: { number, sha256: row.sha256, audience, embargoUntil, cancels: draft.cancels },
    reason: note,
  })
  const { sha256: hash, diff } = row
  const answer = { number, sha256: hash, publishedAt, audience, embargoUntil, diff }
  // What only some see, or not yet, is no fact of the public's: not even that it is there (I-17).
  const isPublic = audience === 'public' && embargoUntil === null
  const places = isPublic ? { placements: placementsOf(release) } : {}
  w.tell('plan', 'released', { number, publishedAt, ...places })
  if (isPublic) w.tell('programme', 'released', { number, publishedAt })
  return { ...answer, unplaced: draft.unplaced }
}
