import type { z } from 'zod'
import type { bodyKind } from '@roundtable/contracts'

/** A body of the host conference as a timetable names it (R3–R5). */
export interface NamedBody {
  /** Short name on the board: PL, COM3, WG-PL, COM3 ad hoc. */
  readonly code: string
  readonly name: string
  readonly kind: z.infer<typeof bodyKind>
  readonly parentCode: string | null
}

/** What recognition looks at: one event of the timetable, with the event that it is related to. */
export interface Clues {
  readonly category: string
  readonly title: string
  readonly description: string
  /** The event named by RELATED-TO;RELTYPE=PARENT. */
  readonly parent: Clues | null
}

const plenary: NamedBody = { code: 'PL', name: 'Plenary', kind: 'plenary', parentCode: null }

/** Heads of delegation meet for the plenary, not as a body of its structure: a group of their own under it. */
const headsOfDelegation: NamedBody = {
  code: 'HOD',
  name: 'Heads of Delegation',
  kind: 'group',
  parentCode: plenary.code,
}

const committee = (number: string, subject: string | null): NamedBody => ({
  code: `COM${number}`,
  name: subject ? `Committee ${number} – ${subject}` : `Committee ${number}`,
  kind: 'committee',
  parentCode: null,
})

/** "Committee 3 – Objectives, first meeting" → COM3. */
const committeeOf = (title: string): NamedBody | null => {
  const found = /\bCommittee (\d+)(?:\s*[–—-]\s*([^,(]+))?/i.exec(title)
  return found?.[1] ? committee(found[1], found[2]?.trim() ?? null) : null
}

/** A committee without a number is still a committee, and its time is protected (R4). */
const namedOnly = (title: string): NamedBody => ({
  code: title.slice(0, 24).trim() || 'COM',
  name: title,
  kind: 'committee',
  parentCode: null,
})

/** "COM3", "Committee 3", "the Plenary" → the body that these words mean. */
const bodyMeant = (words: string): NamedBody | null => {
  const short = /\bCOM(\d+)\b/.exec(words)
  if (short?.[1]) return committee(short[1], null)
  return committeeOf(words) ?? (/\bplenary\b/i.test(words) ? plenary : null)
}

/** The parent of a group (R5): by RELATED-TO, else by "parent body: …", else by "of COM4" in its title. */
const parentOf = (clues: Clues): NamedBody | null => {
  if (clues.parent) return recogniseBody(clues.parent)?.body ?? null
  const described = /\bparent body:\s*(.+)/i.exec(clues.description)
  if (described?.[1]) return bodyMeant(described[1])
  const titled = /\bof (?:the )?(.+)/i.exec(clues.title)
  return titled?.[1] ? bodyMeant(titled[1]) : null
}

const groupWords: Readonly<Record<string, string>> = {
  'WORKING-GROUP': 'WG',
  'AD-HOC-GROUP': 'ad hoc',
  'DRAFTING-GROUP': 'drafting',
}

/** "WG-PL – Working Group of the Plenary" carries its own short name; other groups are called after their parent. */
const group = (clues: Clues, word: string): Recognised => {
  const parent = parentOf(clues)
  const title = clues.title.replace(/\s*\([^)]*\)\s*$/, '')
  const own = /^([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\s+[–—-]\s+(.+)$/.exec(title)
  const body: NamedBody = {
    code: own?.[1] ?? [parent?.code, word].filter(Boolean).join(' '),
    name: own?.[2] ?? title,
    kind: 'group',
    parentCode: parent?.code ?? null,
  }
  return { body, parent }
}

export interface Recognised {
  readonly body: NamedBody
  readonly parent: NamedBody | null
}

/**
 * Which body meets here; null for a category that names none. The opening ceremony counts as a meeting of the
 * plenary: every delegate sits in it, so R3 protects its time alike.
 */
export function recogniseBody(clues: Clues): Recognised | null {
  const word = groupWords[clues.category]
  if (word) return group(clues, word)
  switch (clues.category) {
    case 'PLENARY':
    case 'CEREMONY':
      return { body: plenary, parent: null }
    case 'HEADS-OF-DELEGATION':
      return { body: headsOfDelegation, parent: plenary }
    case 'COMMITTEE':
      return { body: committeeOf(clues.title) ?? namedOnly(clues.title), parent: null }
    default:
      return null
  }
}
