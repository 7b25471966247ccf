import type { Meaning, Recognition } from '@roundtable/contracts'
import { categoryOf, clueOf, withoutOrdinals } from './clue'
import { bodyMeant, recogniseBody, unknownBody, type NamedBody } from './recognise-body'
import type { FileContent, FileEvent, PassedOver } from './reading/reading'

/** A meeting of a host body, or a venue-wide break, at one time. */
export interface TimetableEntry {
  readonly uid: string
  /** Which instance of a series; null: it happens once. */
  readonly instance: string | null
  readonly kind: 'meeting' | 'break'
  /** Code of the body that meets; null for a break. */
  readonly bodyCode: string | null
  readonly title: string
  readonly roomName: string
  readonly start: Date
  readonly end: Date
}

export interface Timetable {
  /** In order of time, then of UID. */
  readonly entries: readonly TimetableEntry[]
  /** All that are met here. */
  readonly bodies: readonly NamedBody[]
  readonly recognitions: readonly Recognition[]
  readonly passedOver: readonly PassedOver[]
}

/** What earlier files and people have said. */
export interface Known {
  readonly bodies: readonly NamedBody[]
  /** By clue. */
  readonly mappings: ReadonlyMap<string, Meaning>
  /** Code of the body that meets under a UID in the applied revision. */
  readonly codeOfUid: ReadonlyMap<string, string>
  /** What people call a body now, by the code that the host's words give it. */
  readonly renamed: ReadonlyMap<string, string>
}

export const nothingKnown: Known = {
  bodies: [],
  mappings: new Map(),
  codeOfUid: new Map(),
  renamed: new Map(),
}

interface Understood {
  readonly clue: string
  readonly how: Recognition['how']
  readonly meaning: Meaning
}

const nameOf = ({ name }: NamedBody): string => withoutOrdinals(name)

const meaningOf = (body: NamedBody): Meaning => ({ as: 'body', ...body })

/** Understands events of one file, each once. */
class Recogniser {
  /** Met in this file, by code. */
  readonly bodies = new Map<string, NamedBody>()
  private readonly byUid: ReadonlyMap<string, FileEvent>
  private readonly known: ReadonlyMap<string, NamedBody>
  private readonly understood = new Map<FileEvent, Understood>()

  constructor(
    events: readonly FileEvent[],
    private readonly before: Known,
  ) {
    // Of a series the event itself, not its changed instances.
    this.byUid = new Map([...events].reverse().map((e) => [e.uid, e]))
    this.known = new Map(before.bodies.map((b) => [b.code, b]))
  }

  /** `open`: UIDs whose parents are being looked for; a circle of parents ends where it began. */
  understand(event: FileEvent, open: readonly string[] = []): Understood {
    const done = this.understood.get(event)
    if (done) return done
    const answer = this.remembered(event) ?? this.recognised(event, [...open, event.uid])
    if (open.length === 0) this.understood.set(event, answer)
    return answer
  }

  private remembered(event: FileEvent): Understood | null {
    const { exact, category } = clueOf(event)
    for (const clue of [exact, category]) {
      const meaning = this.before.mappings.get(clue)
      if (!meaning) continue
      if (meaning.as === 'body') this.keepMapped(meaning)
      return { clue, how: 'remembered', meaning }
    }
    return null
  }

  private keepMapped({ code, name, kind, parentCode }: Meaning & { as: 'body' }): void {
    this.keep({ code, name, kind, parentCode })
    const parent = parentCode === null || this.known.has(parentCode) ? null : bodyMeant(parentCode)
    if (parent && parent.code === parentCode) this.keep(parent)
  }

  private recognised(event: FileEvent, open: readonly string[]): Understood {
    const { exact, category: byCategory } = clueOf(event)
    const category = categoryOf(event)
    if (category === 'BREAK' && event.bodyWords === '')
      return { clue: exact, how: 'recognised', meaning: { as: 'break' } }
    const found = recogniseBody({ ...event, category, parent: this.parentOf(event, open) })
    if (!found) {
      const asked = unknownBody(event.category)
      const kept = this.keep({ ...asked, code: this.namesake(asked) ?? this.freeCode(asked) })
      return { clue: byCategory, how: 'asked', meaning: meaningOf(kept) }
    }
    if (found.parent) this.keep(this.asCalledNow(found.parent))
    const body = this.asCalledNow(found.body)
    const code = found.madeUp ? this.codeFor(body, event) : body.code
    return { clue: exact, how: 'recognised', meaning: meaningOf(this.keep({ ...body, code })) }
  }

  /** People may have given it another code; the host goes on calling it by its own. */
  private asCalledNow(body: NamedBody): NamedBody {
    const now = (code: string): string => this.before.renamed.get(code) ?? code
    const { code, parentCode } = body
    return { ...body, code: now(code), parentCode: parentCode === null ? null : now(parentCode) }
  }

  /** The body of the event that is named as parent, in this file or in the applied revision. */
  private parentOf({ parentUid }: FileEvent, open: readonly string[]): NamedBody | null {
    if (parentUid === null || open.includes(parentUid) || open.length > 20) return null
    const event = this.byUid.get(parentUid)
    if (!event) return this.known.get(this.before.codeOfUid.get(parentUid) ?? '') ?? null
    const { meaning } = this.understand(event, open)
    return meaning.as === 'body' ? meaning : null
  }

  /** "Committee 4" alone says less than "Committee 4 – Working methods": the fuller name stays. */
  private keep(body: NamedBody): NamedBody {
    const met = this.bodies.get(body.code)
    if (!met || body.name.length > met.name.length) this.bodies.set(body.code, body)
    return this.known.get(body.code) ?? this.bodies.get(body.code)!
  }

  /** Two groups of one parent and kind are told apart by their names; each keeps the code it was given before. */
  private codeFor(body: NamedBody, event: FileEvent): string {
    const same = this.namesake(body)
    if (same !== null) return same
    const met = this.known.get(this.before.codeOfUid.get(event.uid) ?? '')
    if (met && met.kind === body.kind && met.parentCode === body.parentCode) return met.code
    return this.freeCode(body)
  }

  /** Code of the known body that has this name. */
  private namesake(body: NamedBody): string | null {
    const same = this.before.bodies.find((b) => b.kind === body.kind && nameOf(b) === nameOf(body))
    return same?.code ?? null
  }

  private freeCode(body: NamedBody): string {
    const free = (code: string): boolean => {
      const other = this.known.get(code) ?? this.bodies.get(code)
      return !other || nameOf(other) === nameOf(body)
    }
    let code = body.code
    for (let n = 2; !free(code); n++) code = `${body.code} ${n}`
    return code
  }
}

const mostTitles = 20

/** How every word was understood, in the order in which they are met. */
class Recognitions {
  private readonly byClue = new Map<string, Recognition & { readonly titles: string[] }>()

  count({ clue, how, meaning }: Understood, event: FileEvent): void {
    const known = this.byClue.get(clue)
    const entry = known ?? {
      clue,
      category: event.category,
      titles: [],
      meetings: 0,
      meaning,
      how,
    }
    entry.meetings += 1
    if (entry.titles.length < mostTitles && !entry.titles.includes(event.title))
      entry.titles.push(event.title)
    this.byClue.set(clue, entry)
  }

  all(): Recognition[] {
    return [...this.byClue.values()]
  }
}

const inOrder = (a: TimetableEntry, b: TimetableEntry): number =>
  a.start.getTime() - b.start.getTime() || (a.uid < b.uid ? -1 : Number(a.uid > b.uid))

/**
 * What a file means: who meets when. What a person said of its words comes first, then what can be recognised; what
 * nobody knows is asked about, and refuses until somebody answers (R3–R5). Breaks are breaks.
 */
export function recogniseTimetable(content: FileContent, known: Known = nothingKnown): Timetable {
  const recogniser = new Recogniser(content.events, known)
  const recognitions = new Recognitions()
  const entries: TimetableEntry[] = []
  const passedOver: PassedOver[] = [...content.passedOver]
  for (const { event: place, instance, start, end } of content.occurrences) {
    const event = content.events[place]!
    const { uid, title, roomName } = event
    if (event.cancelled) {
      passedOver.push({ uid, title, reason: 'cancelled' })
      continue
    }
    const understood = recogniser.understand(event)
    recognitions.count(understood, event)
    const { meaning } = understood
    if (meaning.as === 'nothing') {
      passedOver.push({ uid, title, reason: 'nothing' })
      continue
    }
    const what =
      meaning.as === 'break'
        ? { kind: 'break' as const, bodyCode: null }
        : { kind: 'meeting' as const, bodyCode: meaning.code }
    const during = { start: new Date(start), end: new Date(end) }
    entries.push({ uid, instance, ...what, title, roomName, ...during })
  }
  return {
    entries: entries.sort(inOrder),
    bodies: [...recogniser.bodies.values()],
    recognitions: recognitions.all(),
    passedOver,
  }
}
