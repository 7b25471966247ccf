import { clockOf, toEnginePlan, type WireFinding } from '@roundtable/contracts'
import { evaluate, findingKey } from '@roundtable/scheduling'
import { toWireFinding } from '../agenda/clash-refusal'
import type { Agenda } from '../agenda/load-agenda'
import { hostLayerOf, type HostLayer } from './host-layer'
import type { RevisionDraft } from './draft-revision'

const renamed = <T extends { readonly id: string; readonly uid: string }>(
  things: readonly T[],
  ids: ReadonlyMap<string, string>,
): T[] => things.map((thing) => ({ ...thing, id: ids.get(thing.uid) ?? thing.id }))

/** The agenda under the draft's host layer; its placements stay where they are (DESIGN 4). */
const under = (agenda: Agenda, { bodies, meetings, breaks }: HostLayer): Agenda => ({
  ...agenda,
  bodies,
  hostMeetings: meetings,
  hostBreaks: breaks,
})

/**
 * What rules say of our agenda under this revision and did not say before (I-02). A meeting that stays what it was
 * has a new id in every revision, which makes nothing new.
 */
export function newFindings(agenda: Agenda, draft: RevisionDraft, now: number): WireFinding[] {
  const layer = hostLayerOf(clockOf(agenda.event), draft)
  const ids = new Map(draft.meetings.map((row) => [row.uid, row.id]))
  const before = under(agenda, {
    ...agenda,
    meetings: renamed(agenda.hostMeetings, ids),
    breaks: renamed(agenda.hostBreaks, ids),
  })
  const known = new Set(evaluate(toEnginePlan(before, now)).map(findingKey))
  return evaluate(toEnginePlan(under(agenda, layer), now))
    .filter((finding) => !known.has(findingKey(finding)))
    .map(toWireFinding)
}
