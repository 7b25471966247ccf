import { randomUUID } from 'node:crypto'
import type { HostState } from './host-state'
import { nextNumber } from './host-state'
import { HostBodyRow, HostMeetingRow } from './host.entity'
import { identities } from './pair-meetings'
import { uidOf, type FileContent } from './reading/reading'
import { codeSaid, type NamedBody } from './recognise-body'
import {
  recogniseTimetable,
  type Known,
  type Timetable,
  type TimetableEntry,
} from './recognise-timetable'

/** Ids of new rows; the name tells them apart. */
export type NewId = (...name: readonly string[]) => string
export const randomId: NewId = () => randomUUID()

/** A revision to be: nothing of it is stored. */
export interface RevisionDraft {
  readonly number: number
  /** Parents first. */
  readonly newBodies: readonly HostBodyRow[]
  /** Those that are known, and the new ones. */
  readonly bodies: readonly HostBodyRow[]
  readonly meetings: readonly HostMeetingRow[]
}

/** Who brings it, and when. */
export interface Bringing {
  readonly by: string
  readonly at: Date
}

function knownOf({ bodies, meetings, mappings }: HostState): Known {
  const code = new Map(bodies.map((b) => [b.id, b.code]))
  return {
    bodies: bodies.map((b) => ({
      code: b.code,
      name: b.name.en,
      kind: b.kind,
      parentCode: b.parentId === null ? null : (code.get(b.parentId) ?? null),
    })),
    mappings: new Map(mappings.map(({ clue, meaning }) => [clue, meaning])),
    codeOfUid: new Map(
      meetings.flatMap((m) => (m.bodyId === null ? [] : [[uidOf(m.uid), code.get(m.bodyId)!]])),
    ),
    renamed: renamedBodies(bodies, meetings),
  }
}

/** Bodies that people have given another code: their name and their meetings still say the one that the host uses (I-02). */
function renamedBodies(
  bodies: readonly HostBodyRow[],
  meetings: readonly HostMeetingRow[],
): ReadonlyMap<string, string> {
  const taken = new Set(bodies.map((b) => b.code))
  const byId = new Map(bodies.map((b) => [b.id, b]))
  const words = [
    ...bodies.map((body) => ({ body, text: body.name.en })),
    ...meetings.map((m) => ({ body: byId.get(m.bodyId ?? ''), text: m.title })),
  ]
  const renamed = new Map<string, string>()
  for (const { body, text } of words) {
    const said = body && codeSaid(body.kind, text)
    if (said && !taken.has(said) && !renamed.has(said)) renamed.set(said, body.code)
  }
  return renamed
}

/** So that every row finds its parent stored; of a circle, one has none. */
function parentsFirst(bodies: readonly NamedBody[]): NamedBody[] {
  const byCode = new Map(bodies.map((b) => [b.code, b]))
  const sorted = new Set<NamedBody>()
  const place = (body: NamedBody, open: readonly NamedBody[]): void => {
    const parent = body.parentCode === null ? undefined : byCode.get(body.parentCode)
    if (parent && !open.includes(parent)) place(parent, [...open, body])
    sorted.add(body)
  }
  for (const body of bodies) place(body, [body])
  return [...sorted]
}

/** Bodies are known by their codes; what people have made of them stays. */
function newBodiesOf(
  state: HostState,
  met: readonly NamedBody[],
  { by, at }: Bringing,
  newId: NewId,
): HostBodyRow[] {
  const ids = new Map(state.bodies.map((b) => [b.code, b.id]))
  return parentsFirst(met)
    .filter(({ code }) => !ids.has(code))
    .map(({ code, name, kind, parentCode }) => {
      const parentId = parentCode === null ? null : (ids.get(parentCode) ?? null)
      const id = newId('host-body', code)
      ids.set(code, id)
      return {
        id,
        code,
        name: { en: name },
        kind,
        parentId,
        policy: 'refuse',
        version: 1,
        changedBy: by,
        changedAt: at,
      }
    })
}

const rowOf = (
  entry: TimetableEntry,
  uid: string,
  revision: number,
  ids: ReadonlyMap<string, string>,
  newId: NewId,
): HostMeetingRow => ({
  id: newId('host-meeting', String(revision), uid),
  revision,
  uid,
  kind: entry.kind,
  bodyId: entry.bodyCode === null ? null : ids.get(entry.bodyCode)!,
  title: entry.title,
  roomName: entry.roomName,
  during: { start: entry.start, end: entry.end },
})

/** What a file would make the host layer be. It is the whole timetable: a meeting that is not in it is withdrawn. */
export function draftRevision(
  state: HostState,
  content: FileContent,
  bringing: Bringing,
  newId: NewId = randomId,
): { draft: RevisionDraft; timetable: Timetable } {
  const timetable = recogniseTimetable(content, knownOf(state))
  const newBodies = newBodiesOf(state, timetable.bodies, bringing, newId)
  const bodies = [...state.bodies, ...newBodies]
  const ids = new Map(bodies.map((b) => [b.code, b.id]))
  const uids = identities(state.meetings, timetable.entries)
  const number = nextNumber(state)
  const meetings = timetable.entries.map((entry) =>
    rowOf(entry, uids.get(entry)!, number, ids, newId),
  )
  return { draft: { number, newBodies, bodies, meetings }, timetable }
}
