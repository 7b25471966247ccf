import { createHash, randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { HostEdit, HostImportAnswer, Problem } from '@roundtable/contracts'
import { canonicalJson } from '../../platform/database/canonical-json'
import { Changes, type Writer } from '../../platform/database/change'
import { refuseVersion } from '../../platform/database/record-version'
import { toDuring } from '../../platform/database/window'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, WithStatus, type Outcome } from '../../platform/http/outcome'
import { loadAgenda, noEvent } from '../agenda/load-agenda'
import { answerIfSame, answerOf, applyRevision } from './apply-revision'
import type { RevisionDraft } from './draft-revision'
import { nextNumber, readHostState, revisionNow, type HostState } from './host-state'
import type { HostMeetingRow } from './host.entity'

type Errors = NonNullable<Problem['errors']>
type Edit = HostEdit['edits'][number]
type Answer = Outcome<HostImportAnswer | WithStatus<HostImportAnswer>>

const noWords = { recognitions: [], passedOver: [] }

/** POST /api/host/meetings: an edit by hand is the next revision, checked and told like any other. */
@Injectable()
export class EditHost {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: HostEdit): Promise<Answer> {
    const done = await this.changes.run(actor, { id: command.commandId, body: command }, (w) =>
      edit(w, actor, command),
    )
    if (!done.ok) return done
    const { answer, isSame } = done.value.value
    return accepted(isSame ? new WithStatus(200, answer) : answer)
  }
}

interface Edited {
  readonly answer: HostImportAnswer
  /** Nothing is otherwise than before: no revision was made. */
  readonly isSame: boolean
}

async function edit(w: Writer, actor: Actor, command: HostEdit): Promise<Outcome<Edited>> {
  await w.lockPlan()
  const agenda = await loadAgenda(w.db)
  if (!agenda) return refused(noEvent)
  const state = await readHostState(w.db)
  const stale = refuseVersion(command, revisionNow(agenda, state))
  if (stale) return refused(stale)
  const errors = misfits(state, command.edits)
  if (errors.length > 0)
    return refused({
      word: 'validation',
      detail: 'An edit does not fit the current timetable. Nothing was changed.',
      errors,
    })
  const draft = draftOf(state, command.edits)
  const same = answerIfSame(state, draft, null, noWords)
  if (same) return w.unchanged({ answer: same, isSame: true })
  const answer = answerOf(agenda, state, draft, noWords)
  const reason = command.reason ?? null
  const origin = { source: 'hand', sha256: hashOf(draft), reason } as const
  await applyRevision(w, draft, { ...origin, by: actor.name, at: new Date() }, answer)
  return accepted({ answer, isSame: false })
}

/** What an edit names has to be there, once; and a meeting ends after it starts. */
function misfits({ meetings, bodies }: HostState, edits: readonly Edit[]): Errors {
  const known = new Set(meetings.map((m) => m.id))
  const bodyIds = new Set(bodies.map((b) => b.id))
  const seen = new Set<string>()
  return edits.flatMap(({ meetingId, meeting }, i): Errors => {
    const at = (rest: string, code: string) => ({ pointer: `/edits/${i}${rest}`, code })
    const errors: Errors = []
    if (meetingId === null && meeting === null) errors.push(at('', 'nothing'))
    if (meetingId !== null && !known.has(meetingId)) errors.push(at('/meetingId', 'unknown'))
    if (meetingId !== null && seen.has(meetingId)) errors.push(at('/meetingId', 'twice'))
    if (meetingId !== null) seen.add(meetingId)
    if (meeting && meeting.bodyId !== null && !bodyIds.has(meeting.bodyId))
      errors.push(at('/meeting/bodyId', 'unknown'))
    if (meeting && Date.parse(meeting.end) <= Date.parse(meeting.start))
      errors.push(at('/meeting/end', 'ends-before-start'))
    return errors
  })
}

/** The applied revision with the edits in it; every row is new, because a revision is whole. */
function draftOf(state: HostState, edits: readonly Edit[]): RevisionDraft {
  const number = nextNumber(state)
  const edited = new Map(edits.map((e) => [e.meetingId, e.meeting]))
  const kept = state.meetings
    .filter(({ id }) => edited.get(id) !== null)
    .map((row) => rowOf(row, edited.get(row.id), number))
  const added = edits
    .filter(({ meetingId }) => meetingId === null)
    .map(({ meeting }) => rowOf({ uid: `hand-${randomUUID()}` }, meeting, number))
  return { number, newBodies: [], bodies: state.bodies, meetings: [...kept, ...added] }
}

function rowOf(
  before: Partial<HostMeetingRow> & { uid: string },
  meeting: Edit['meeting'] | undefined,
  revision: number,
): HostMeetingRow {
  const now = meeting && {
    kind: meeting.bodyId === null ? ('break' as const) : ('meeting' as const),
    bodyId: meeting.bodyId,
    title: meeting.title,
    roomName: meeting.roomName,
    during: toDuring(meeting),
  }
  return { ...before, ...now, id: randomUUID(), revision } as HostMeetingRow
}

const hashOf = ({ meetings }: RevisionDraft): string =>
  createHash('sha256')
    .update(canonicalJson(meetings.map(({ id: _id, ...row }) => row)))
    .digest('hex')
