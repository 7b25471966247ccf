import type { z } from 'zod'
import type { bodyKind } from '@roundtable/contracts'
import { withoutOrdinals } from './clue'

/** A body of the host conference as a timetable names it (R3–R5). */
export interface NamedBody {
  /** Short name on the board: PL, COM3, WG-PL, COM3 ad hoc. */
  readonly code: string
  readonly name: string
  readonly kind: z.infer<typeof bodyKind>
  readonly parentCode: string | null
}

/** What recognition looks at: one event of the timetable, with the body of the event that it is related to. */
export interface Clues {
  readonly category: string
  readonly title: string
  /** The parent in words: "Plenary", "COM4". */
  readonly parentWords: string
  /** The body in words, where a table says it outright. */
  readonly bodyWords: string
  readonly parent: NamedBody | null
}

export interface Recognised {
  readonly body: NamedBody
  readonly parent: NamedBody | null
  /** The code was made up after the name: another body may have the same one. */
  readonly madeUp: boolean
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
  const found = /\bCommittee (\d{1,3})(?:\s*[–—-]\s*([^,(]+))?/i.exec(title)
  return found?.[1] ? committee(found[1], found[2]?.trim() ?? null) : null
}

/** As much of a name as fits on the board. */
const short = (name: string): string => name.slice(0, 24).trim()

/** "COM3", "Committee 3", "the Plenary" → the body that these words mean. */
export const bodyMeant = (words: string): NamedBody | null => {
  const found = /\bCOM ?(\d{1,3})\b/i.exec(words)
  if (found?.[1]) return committee(found[1], null)
  return committeeOf(words) ?? (/^PL$|\bplenary\b/i.test(words) ? plenary : null)
}

/** The parent of a group (R5): by RELATED-TO, else by "parent body: …", else by "of COM4" in its title. */
const parentOf = ({ parent, parentWords, title }: Clues): NamedBody | null => {
  if (parent) return parent
  if (parentWords) return bodyMeant(parentWords)
  const titled = /\bof (?:the )?(.+)/i.exec(title)
  return titled?.[1] ? bodyMeant(titled[1]) : null
}

/** "WG-PL – Working Group of the Plenary" carries its own short name. */
const ownName = /^([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\s+[–—-]\s+(.+)$/

/** The code that the words of a title or a name give to a body of this kind; null: they give none. */
export function codeSaid(kind: NamedBody['kind'], words: string): string | null {
  switch (kind) {
    case 'plenary':
      return /\bplenary\b/i.test(words) ? plenary.code : null
    case 'committee':
      return committeeOf(words)?.code ?? null
    case 'group':
      return /\bheads of delegation\b/i.test(words)
        ? headsOfDelegation.code
        : (ownName.exec(withoutOrdinals(words))?.[1] ?? null)
  }
}

const groupWords: Readonly<Record<string, string>> = {
  'WORKING-GROUP': 'WG',
  'AD-HOC-GROUP': 'ad hoc',
  'DRAFTING-GROUP': 'drafting',
}

/** A group has its own short name, or is called after its parent. */
const group = (clues: Clues, word: string): Recognised => {
  const parent = parentOf(clues)
  const title = withoutOrdinals(clues.title)
  const own = ownName.exec(title)
  const body: NamedBody = {
    code: own?.[1] ?? [parent?.code, word].filter(Boolean).join(' '),
    name: own?.[2] ?? title,
    kind: 'group',
    parentCode: parent?.code ?? null,
  }
  return { body, parent, madeUp: !own }
}

/** Words that name a body outright: one that they mean, or one of their own. */
const named = (clues: Clues): Recognised => {
  const meant = bodyMeant(clues.bodyWords)
  if (meant) return { body: meant, parent: null, madeUp: false }
  const { bodyWords: name, category } = clues
  if (category === 'COMMITTEE')
    return {
      body: { code: short(name), name, kind: 'committee', parentCode: null },
      parent: null,
      madeUp: true,
    }
  const parent = parentOf(clues)
  return {
    body: { code: short(name), name, kind: 'group', parentCode: parent?.code ?? null },
    parent,
    madeUp: true,
  }
}

/** A committee without a number is still a committee, and its time is protected (R4). */
const committeeOnly = (title: string): Recognised => {
  const numbered = committeeOf(title)
  const name = withoutOrdinals(title) || 'Committee'
  return {
    body: numbered ?? { code: short(name), name, kind: 'committee', parentCode: null },
    parent: null,
    madeUp: !numbered,
  }
}

/**
 * Which body meets here; null for a category that names none. The opening ceremony counts as a meeting of the
 * plenary: every delegate sits in it, so R3 protects its time alike.
 */
export function recogniseBody(clues: Clues): Recognised | null {
  if (clues.bodyWords) return named(clues)
  const word = groupWords[clues.category]
  if (word) return group(clues, word)
  switch (clues.category) {
    case 'PLENARY':
    case 'CEREMONY':
      return { body: plenary, parent: null, madeUp: false }
    case 'HEADS-OF-DELEGATION':
      return { body: headsOfDelegation, parent: plenary, madeUp: false }
    case 'COMMITTEE':
      return committeeOnly(clues.title)
    default:
      return null
  }
}

/** Nobody knows this category: it gets a body of its own, which refuses until somebody says what it is. */
export const unknownBody = (category: string): NamedBody => ({
  code: short(category) || 'OTHER',
  name: category || 'Without category',
  kind: 'group',
  parentCode: null,
})
