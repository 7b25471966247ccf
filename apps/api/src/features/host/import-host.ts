import { Inject, Injectable } from '@nestjs/common'
import {
  csv,
  type HostImportAnswer,
  type HostImportQuery,
  type StaleRecord,
} from '@roundtable/contracts'
import { DataSource, type EntityManager } from 'typeorm'
import { Changes, type Writer } from '../../platform/database/change'
import { READS } from '../../platform/database/database.module'
import { refuseVersion } from '../../platform/database/record-version'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, WithStatus, type Outcome } from '../../platform/http/outcome'
import { commandIdOf, type Upload } from '../../platform/http/upload'
import { Isolated } from '../../platform/isolated/isolated'
import { loadAgenda, noEvent, type Agenda } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { answerIfSame, answerOf, applyRevision, wordsOf } from './apply-revision'
import { draftRevision, type Bringing, type RevisionDraft } from './draft-revision'
import { readHostState, revisionNow } from './host-state'
import { importRefusal } from './import-refusal'
import { periodOf } from './period'
import { readTimetableJob } from './reading/read-timetable.job'
import type { FileContent, HostFile } from './reading/reading'

interface Command {
  readonly id: string
  readonly expectedVersion: number | undefined
}

type Answer = Outcome<HostImportAnswer | WithStatus<HostImportAnswer>>

/** What a file makes of the host layer, and whether it is the applied revision already. */
interface Import {
  readonly draft: RevisionDraft
  readonly answer: HostImportAnswer
  readonly isSame: boolean
  /** What it was compared with. */
  readonly now: StaleRecord
}

/** POST /api/host/revisions: the host's whole timetable, as the next revision or only to look at (I-18). */
@Injectable()
export class ImportHost {
  constructor(
    private readonly changes: Changes,
    private readonly isolated: Isolated,
    @Inject(READS) private readonly reads: DataSource,
  ) {}

  async run(actor: Actor, upload: Upload, query: HostImportQuery): Promise<Answer> {
    const { dryRun, expectedVersion } = query
    const commandId = dryRun ? null : commandIdOf(upload)
    const inTime = await readEvent(this.reads.manager)
    if (!inTime) return refused(noEvent)
    const source = upload.type === csv ? 'csv' : 'ics'
    const { timeZone } = inTime.event
    const file = { bytes: upload.bytes, source, timeZone, period: periodOf(inTime.event) } as const
    const reading = await this.isolated.run(readTimetableJob, file)
    if (!reading.ok) return refused(importRefusal(reading.problems))
    return commandId === null
      ? this.look(actor, upload, reading)
      : this.apply(actor, { id: commandId, expectedVersion }, upload, source, reading)
  }

  /** From one snapshot of the database, without keeping anybody. */
  private look(actor: Actor, upload: Upload, content: FileContent): Promise<Answer> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const done = await prepare(db, upload, content, { by: actor.name, at: new Date() })
      return done.ok ? accepted(new WithStatus(200, done.value.answer)) : done
    })
  }

  /** Under the plan's lock: no session moves between the answer and the fact. */
  private async apply(
    actor: Actor,
    { id, expectedVersion }: Command,
    upload: Upload,
    source: HostFile['source'],
    content: FileContent,
  ): Promise<Answer> {
    const { sha256, type } = upload
    const command = { id, body: { route: 'importHost', sha256, type } }
    const done = await this.changes.run(actor, command, async (w: Writer) => {
      await w.lockPlan()
      const bringing = { by: actor.name, at: new Date() }
      const prepared = await prepare(w.db, upload, content, bringing)
      if (!prepared.ok) return prepared
      const { draft, answer, isSame, now } = prepared.value
      if (isSame) return w.unchanged({ answer, isSame })
      const stale = expectedVersion !== undefined && refuseVersion({ expectedVersion }, now)
      if (stale) return refused(stale)
      await applyRevision(w, draft, { ...bringing, source, sha256, reason: null }, answer)
      return accepted({ answer, isSame })
    })
    return done.ok ? accepted(withStatus(done.value.value)) : done
  }
}

/** 200 for what was the applied revision already, and for a retry of that. */
const withStatus = ({ answer, isSame }: Pick<Import, 'answer' | 'isSame'>) =>
  isSame ? new WithStatus(200, answer) : answer

async function prepare(
  db: EntityManager,
  { sha256 }: Upload,
  content: FileContent,
  bringing: Bringing,
): Promise<Outcome<Import>> {
  const agenda: Agenda | null = await loadAgenda(db)
  if (!agenda) return refused(noEvent)
  const state = await readHostState(db)
  const { draft, timetable } = draftRevision(state, content, bringing)
  const words = wordsOf(timetable)
  const same = answerIfSame(state, draft, sha256, words)
  const answer = same ?? answerOf(agenda, state, draft, words)
  return accepted({ draft, answer, isSame: same !== null, now: revisionNow(agenda, state) })
}
