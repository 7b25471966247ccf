import type { FindingCode, FindingFacts } from '../model/finding'
import type { Interval } from '../model/plan'
import type { InRoom, InRoomOfDay, InTime, InZone, Placed } from '../world/view'
import type { Subject } from '../world/subject'
import type { World } from '../world/world'

/**
 * The three scopes of a rule. One declaration serves the whole plan and one moved session, so a rule
 * - is pure: what `find` says depends on its arguments alone;
 * - names in its facts what it is about (the item, the shared key), so that it never says a thing twice;
 * - returns nothing, and allocates nothing, when all is well.
 */
export type Rule = SessionRule | PairRule | GroupRule

/**
 * What `find` looks at. The engine asks a rule that reads only the time once per start and not once
 * per room; the type of the view holds the rule to its word. Default: 'place', the whole of it.
 */
export type Reads = keyof Views
interface Views {
  /** Only that the session is placed. */
  session: Subject
  room: InRoom
  /** The room, and the day of the event. */
  'room-day': InRoomOfDay
  time: InTime
  /** The time, and the part of the venue. */
  zone: InZone
  place: Placed
}

export type Facts = FindingFacts[FindingCode]
type Says<C extends FindingCode> = FindingFacts[C] | false | null

/** What a rule declares about itself: the page of rules in the docs is made from it. */
interface About<C extends FindingCode> {
  readonly code: C
  /** The rule in one sentence. */
  readonly says: string
  /** The requirements and invariants it stands for. */
  readonly cites: readonly string[]
  readonly reads: Reads
}

export interface SessionRule<C extends FindingCode = FindingCode> extends About<C> {
  readonly scope: 'session'
  each(session: Subject, world: World): readonly unknown[]
  /** It has nothing to say of an item while none of these times is on. */
  readonly during: ((item: unknown) => readonly Interval[]) | null
  find(session: Placed, item: unknown): Says<C>
  unplaced(session: Subject): Says<C>
}

/** Sessions meet in a rule when they share a key: one that may depend on the place, or many that do not. */
export type Sharing =
  | { readonly one: (session: Placed) => string | null }
  | { readonly many: (session: Subject) => readonly string[] }

export interface PairRule<C extends FindingCode = FindingCode> extends About<C> {
  readonly scope: 'pair'
  readonly sharing: Sharing
  /** Of two sessions with more minutes than this between them it says nothing. */
  reach(world: World): number
  find(a: Placed, b: Placed, key: string): Says<C>
}

/** The placed sessions that share a key, in order of `from`, then of id, and what is read of each: side by side, by position. */
export interface Group<S extends Subject = Placed> {
  readonly sessions: readonly S[]
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly counts: readonly number[]
}

/** The numbers of a session in a group. They depend on the session, its place and the key. */
export interface Reading<S = Placed> {
  from(session: S, key: string): number
  to(session: S, key: string): number
  counts(session: S, key: string): number
}

/** Some sessions of a group, and what is to be said of them. */
export interface Found<C extends FindingCode = FindingCode> {
  readonly sessions: readonly Subject[]
  readonly facts: FindingFacts[C]
}

export interface GroupRule<C extends FindingCode = FindingCode> extends About<C> {
  readonly scope: 'group'
  readonly sharing: Sharing
  /** Sessions of different days have nothing to do with each other. */
  readonly daily: boolean
  always(world: World): readonly string[]
  readonly reading: Reading
  /** Sessions with a gap between them have nothing to do with each other. */
  readonly runs: boolean
  /** It has nothing to say of fewer sessions, nor of more. */
  readonly least: number
  readonly most: number
  find(group: Group, key: string): readonly Found<C>[] | false | null
}

interface Declared<R extends Reads> {
  says: string
  cites?: readonly string[]
  reads?: R
}

const aboutOf = <C extends FindingCode>(code: C, declared: Declared<Reads>): About<C> => ({
  code,
  says: declared.says,
  cites: declared.cites ?? [],
  reads: declared.reads ?? 'place',
})

/**
 * A question to one placed session, asked of each item that concerns it (host meetings, its people …);
 * `each` depends on the session alone and is asked once. Without `each` the item is the world. An item that has its own
 * times says so by `during`: then nobody asks of it at others.
 * `unplaced` answers for a session that is off the board.
 */
export function sessionRule<C extends FindingCode, R extends Reads = 'place', T = World>(
  code: C,
  declared: Declared<R> & {
    each?: (session: Subject, world: World) => readonly T[]
    during?: (item: T) => readonly Interval[]
    find: (session: Views[R], item: T) => Says<C>
    unplaced?: (session: Subject) => Says<C>
  },
): SessionRule<C> {
  const { each = justTheWorld, find, unplaced = nothing } = declared
  return {
    scope: 'session',
    ...aboutOf(code, declared),
    each,
    during: (declared.during as SessionRule<C>['during'] | undefined) ?? null,
    find: find as SessionRule<C>['find'],
    unplaced,
  }
}

/**
 * A question to two placed sessions that share a key; `a` comes before `b` in order of ids. Of two with more minutes
 * between them than `reach` it says nothing: then nobody has to ask.
 */
export function pairRule<C extends FindingCode, R extends Reads = 'place'>(
  code: C,
  declared: Declared<R> & {
    reach?: (world: World) => number
    find: (a: Views[R], b: Views[R], key: string) => Says<C>
  } & (
      | { share: (session: Views[R]) => string | null }
      | { shareAny: (session: Subject) => readonly string[] }
    ),
): PairRule<C> {
  const sharing = 'share' in declared ? { one: declared.share } : { many: declared.shareAny }
  return {
    scope: 'pair',
    ...aboutOf(code, declared),
    sharing: sharing as Sharing,
    reach: declared.reach ?? anyFar,
    find: declared.find as PairRule<C>['find'],
  }
}

/**
 * A question to all placed sessions of one key; to those of one day, where it is `daily`: then a session outside the days
 * of the event is not asked for. They come in order of `from`, then of id; `from` and `to` are when the session begins and
 * ends unless the rule reads others, and `counts` is one more number of each that it wants side by side. Keys of `always`
 * are asked even when no session has them. Of fewer sessions than `least` and of more than `most` it says nothing: then
 * nobody has to ask. With `runs` it says of the whole what it says of each run of sessions that follow without a gap: then
 * only the run that a session joins is asked.
 */
export function groupRule<C extends FindingCode, R extends Reads = 'place'>(
  code: C,
  declared: Declared<R> & {
    always?: (world: World) => readonly string[]
    reading?: Partial<Reading<Views[R]>>
    runs?: boolean
    least?: number
    most?: number
    find: (group: Group<Views[R]>, key: string) => readonly Found<C>[] | false | null
  } & (
      | { key: (session: Views[R]) => string | null }
      | {
          keys: (session: Subject) => readonly string[]
          daily?: Views[R] extends InTime | InRoomOfDay ? boolean : false
        }
    ),
): GroupRule<C> {
  const sharing = 'key' in declared ? { one: declared.key } : { many: declared.keys }
  return {
    scope: 'group',
    ...aboutOf(code, declared),
    sharing: sharing as Sharing,
    daily: 'daily' in declared && declared.daily === true,
    always: declared.always ?? noKeys,
    reading: { ...itsTime, ...(declared.reading as Partial<Reading>) },
    runs: declared.runs ?? false,
    least: declared.least ?? 0,
    most: declared.most ?? Infinity,
    find: declared.find as GroupRule<C>['find'],
  }
}

/** Pairs, and groups that read nothing else. */
export const itsTime: Reading = {
  from: ({ during }) => during.from,
  to: ({ during }) => during.to,
  counts: () => 0,
}

const justTheWorld = (_session: Subject, world: World): readonly never[] => [world as never]
const nothing = (): false => false
const anyFar = (): number => Infinity
/** The reach of a rule about sessions that are on at the same time. */
export const atOnce = (): number => 0
const noKeys = (): readonly string[] => []
