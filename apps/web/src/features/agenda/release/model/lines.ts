import type { Change, PublicSession } from '@roundtable/contracts'
import { releaseDiff } from '@roundtable/domain'

/** What a reader looks for in a list of changes; one change may be of several. */
const topics = [
  'time',
  'room',
  'new',
  'cancelled',
  'length',
  'people',
  'items',
  'title',
  'format',
  'languages',
  'text',
  'break',
] as const
export type Topic = (typeof topics)[number]

/** One change of one session, with both of its states. */
export interface ChangeLine {
  readonly key: string
  readonly kind: Change['kind']
  /** As it will be; as it was where it goes. */
  readonly session: PublicSession
  readonly before: PublicSession | null
  readonly after: PublicSession | null
  readonly topics: readonly Topic[]
}

/** What hurts most comes first. */
const order: readonly Change['kind'][] = [
  'moved',
  'cancelled',
  'new',
  'length',
  'people',
  'items',
  'title',
  'format',
  'languages',
  'text',
]

const ownTopics = ({ kind, before, after }: Change): readonly Topic[] => {
  if (kind !== 'moved') return [kind]
  const isElsewhere = before?.roomId !== after?.roomId
  const isAnotherTime = Date.parse(before?.start ?? '') !== Date.parse(after?.start ?? '')
  return [
    ...(isAnotherTime ? (['time'] as const) : []),
    ...(isElsewhere ? (['room'] as const) : []),
  ]
}

/** What changed from one release to another, one line each; `before` null: everything is new. */
export function linesBetween(
  before: readonly PublicSession[] | null,
  after: readonly PublicSession[],
): readonly ChangeLine[] {
  const was = new Map(before?.map((session) => [session.id, session]))
  const now = new Map(after.map((session) => [session.id, session]))
  return releaseDiff(before, after)
    .map((change): ChangeLine => {
      const { sessionId, kind } = change
      const session = (now.get(sessionId) ?? was.get(sessionId))!
      return {
        key: `${sessionId} ${kind}`,
        kind,
        session,
        before: was.get(sessionId) ?? null,
        after: kind === 'cancelled' ? null : (now.get(sessionId) ?? null),
        topics: [...ownTopics(change), ...(session.format === 'break' ? (['break'] as const) : [])],
      }
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** How many lines there are of each topic; topics without any stay out. */
export const countsOf = (lines: readonly ChangeLine[]): readonly (readonly [Topic, number])[] =>
  topics
    .map((topic) => [topic, lines.filter((line) => line.topics.includes(topic)).length] as const)
    .filter(([, count]) => count > 0)

export interface Tally {
  readonly moved: number
  readonly new: number
  readonly cancelled: number
  readonly other: number
}

export function tallyOf(lines: readonly ChangeLine[]): Tally {
  const count = (kind: Change['kind']) => lines.filter((line) => line.kind === kind).length
  const [moved, fresh, cancelled] = [count('moved'), count('new'), count('cancelled')]
  return { moved, new: fresh, cancelled, other: lines.length - moved - fresh - cancelled }
}
