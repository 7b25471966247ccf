import type { Body, HostBreak, HostChange, HostMeeting, Plan } from '@roundtable/contracts'

/** The plan as it would be, and the changes with the ids that their meetings have in it. */
export interface PlanAfter {
  readonly plan: Plan
  readonly changes: readonly HostChange[]
}

/** Ids by the host's own identifier: a meeting keeps the one it has. */
const idsOf = (plan: Plan): ReadonlyMap<string, string> =>
  new Map([...plan.hostMeetings, ...plan.hostBreaks].map(({ uid, id }) => [uid, id]))

const idOfUnknown = (code: string): string => `body of ${code}`

/** A body that is not stored yet refuses until somebody says otherwise (R3–R5). */
const unknownBody = (code: string): Body => ({
  id: idOfUnknown(code),
  version: 1,
  code,
  name: { en: code },
  kind: 'group',
  parentId: null,
  policy: 'refuse',
})

/** Our plan under a timetable that is not applied: what would the host take from us? Pure; nothing is stored. */
export function planAfter(plan: Plan, changes: readonly HostChange[]): PlanAfter {
  const ids = idsOf(plan)
  const known = new Set(plan.bodies.map(({ id }) => id))
  const touched = new Set(changes.map(({ uid }) => uid))
  const bodies = new Map(plan.bodies.map((body) => [body.id, body]))
  const meetings: HostMeeting[] = plan.hostMeetings.filter(({ uid }) => !touched.has(uid))
  const breaks: HostBreak[] = plan.hostBreaks.filter(({ uid }) => !touched.has(uid))
  const numbered = changes.map((change) => {
    const { uid, body, after } = change
    if (!after) return change
    const id = ids.get(uid) ?? change.meetingId ?? `new ${uid}`
    const { title, roomName, start, end } = after
    if (after.bodyId === null && body === null) breaks.push({ id, uid, title, start, end })
    else {
      const code = body ?? '?'
      const bodyId =
        after.bodyId !== null && known.has(after.bodyId) ? after.bodyId : idOfUnknown(code)
      if (!bodies.has(bodyId)) bodies.set(bodyId, unknownBody(code))
      meetings.push({ id, uid, bodyId, title, roomName, start, end })
    }
    return { ...change, meetingId: id }
  })
  return {
    plan: { ...plan, bodies: [...bodies.values()], hostMeetings: meetings, hostBreaks: breaks },
    changes: numbered,
  }
}
