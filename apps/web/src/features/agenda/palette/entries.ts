import { t } from '@lingui/core/macro'
import { fold } from '@roundtable/domain'
import { inRow } from '../../../platform/i18n/in-row'
import type { Action, ActionContext } from '../actions/action'
import { run } from '../actions/run'
import type { Board } from '../model/board-model'
import { calledOf } from '../model/card-text'
import { personName, textOf } from '../model/names'
import { proposalsNear } from '../model/proposals-near'
import { clockTime, isolated, longDay, placeText, roomName } from '../model/words'
import { fit, type Entry } from './find'

export interface PaletteEntry extends Entry {
  readonly act: (context: ActionContext) => void
  /** The action behind it, whose keys stand beside it. */
  readonly action?: Action
}

const textsOf = (text: Readonly<Record<string, string | undefined>>): string[] =>
  Object.values(text).filter((value): value is string => Boolean(value))

const actionEntry = (action: Action, context: ActionContext): PaletteEntry => {
  const enabled = action.enabled(context)
  const label = action.label(context)
  const [first] = context.sessions
  const about = first === undefined || !action.on.includes('card') ? null : first
  const session = about === null ? null : context.shown.board.sessions.get(about)
  return {
    id: `action:${action.id}`,
    group: 'actions',
    label,
    detail: enabled === true ? (session ? calledOf(session) : '') : enabled,
    names: [label, action.words?.() ?? ''].filter(Boolean),
    disabled: enabled === true ? null : enabled,
    act: (now) => run(action, now),
    action,
  }
}

function sessionEntries({ shown }: ActionContext): PaletteEntry[] {
  const { board } = shown
  return shown.cards.map(({ session, slot }) => ({
    id: `session:${session.id}`,
    group: 'sessions',
    label: calledOf(session),
    detail: slot ? placeText(board, slot, session.minutes) : t`Not on the board`,
    names: [session.code, ...textsOf(session.title)],
    disabled: null,
    act: ({ desk, focus }) => {
      desk.reveal(session.id)
      requestAnimationFrame(() => focus(session.id))
    },
  }))
}

/** The people of the plan, as far as this role may know them: the server sent no others. */
function peopleEntries({ shown }: ActionContext): PaletteEntry[] {
  const { board, cards } = shown
  return board.plan.people.map((person) => {
    const theirs = cards.filter((c) => c.session.roles.some((r) => r.personId === person.id))
    const codes = inRow(theirs.map((c) => isolated(c.session.code)))
    return {
      id: `person:${person.id}`,
      group: 'people',
      label: personName(person),
      detail: [person.organisation, codes].filter(Boolean).join(' · '),
      names: [person.name, person.organisation],
      disabled: theirs.length === 0 ? t`On no session yet.` : null,
      act: ({ desk }) => {
        desk.reveal(theirs[0]!.session.id)
        desk.choose(theirs.map((c) => c.session.id))
      },
    }
  })
}

function roomEntries({ shown, ui }: ActionContext): PaletteEntry[] {
  const { board, cards } = shown
  return board.rooms.map((room, index) => {
    const there = cards.filter((c) => c.slot?.day === ui.openDay && c.slot.room === index)
    return {
      id: `room:${room.id}`,
      group: 'rooms',
      label: roomName(room),
      detail: textOf(room.name),
      names: [room.code, ...textsOf(room.name)],
      disabled: there.length === 0 ? t`Nothing in it on the open day.` : null,
      act: ({ desk, focus }) => {
        desk.choose(there.map((c) => c.session.id))
        requestAnimationFrame(() => focus(there[0]!.session.id))
      },
    }
  })
}

const dayEntries = ({ shown: { board } }: ActionContext): PaletteEntry[] =>
  board.days.map((day) => ({
    id: `day:${day.date}`,
    group: 'days',
    label: longDay(day),
    detail: `${clockTime(day.opens)}–${clockTime(day.closes)}`,
    names: [longDay(day), day.date],
    disabled: null,
    act: ({ desk }) => desk.openDay(day.index),
  }))

/** Everything that the palette can lead to, whatever is typed. */
export const entriesOf = (
  actions: readonly Action[],
  context: ActionContext,
): readonly PaletteEntry[] => [
  ...actions
    .filter(({ on, onlyKeys }) => !onlyKeys && (on.includes('card') || on.includes('page')))
    .map((action) => actionEntry(action, context)),
  ...sessionEntries(context),
  ...peopleEntries(context),
  ...roomEntries(context),
  ...dayEntries(context),
]

/** What follows a verb, if the line begins with one: "place p5" → "p5". */
function after(verbs: readonly string[], asked: string): string | null {
  const [first, ...rest] = fold(asked).split(' ')
  const isVerb = first !== undefined && verbs.some((verb) => fold(verb) === first)
  return isVerb && rest.length > 0 ? rest.join(' ') : null
}

function sessionsCalled(board: Board, asked: string): string[] {
  const ranked = board.plan.sessions.flatMap(({ id, code, title }) => {
    const fits = [code, ...textsOf(title)].flatMap((name) => fit(asked, name) ?? [])
    return fits.length > 0 ? [{ id, fits: Math.min(...fits) }] : []
  })
  return ranked.toSorted((a, b) => a.fits - b.fits).map(({ id }) => id)
}

/** "place P5 …": its nearest free places, each a result. */
function placesFor(context: ActionContext, asked: string): PaletteEntry[] {
  const { shown, ui } = context
  const { board, enginePlan } = shown
  const [id] = sessionsCalled(board, asked)
  const session = id === undefined ? null : board.sessions.get(id)
  if (!session) return []
  const placement = enginePlan.placements[session.id] ?? null
  return proposalsNear(shown, session.id, placement, ui.openDay).map((proposal, index) => {
    const place = placeText(board, proposal.slot, session.minutes)
    const called = isolated(session.code)
    return {
      id: `place:${session.id}:${index}`,
      group: 'places',
      label: t`Place ${called}: ${place}`,
      detail: textOf(session.title),
      names: [],
      disabled: null,
      act: ({ desk }) => desk.take(session.id, proposal),
    }
  })
}

/** "swap P5 P6": one result. */
function swapFor(context: ActionContext, asked: string): PaletteEntry[] {
  const { board } = context.shown
  const [a, b, ...more] = asked.split(' ').flatMap((word) => {
    const session = board.plan.sessions.find(({ code }) => fold(code) === word)
    return session ? [session] : []
  })
  if (!a || !b || a === b || more.length > 0) return []
  const [one, other] = [isolated(a.code), isolated(b.code)]
  return [
    {
      id: `swap:${a.id}:${b.id}`,
      group: 'places',
      label: t`Swap ${one} and ${other}`,
      detail: '',
      names: [],
      disabled: null,
      act: ({ desk }) => desk.acts.swap(a.id, b.id),
    },
  ]
}

/** What a line that begins with a verb leads to. English verbs are understood in every language. */
export function commandsFor(context: ActionContext, asked: string): readonly PaletteEntry[] {
  if (!context.may('plan.move')) return []
  const place = after([t`place`, 'place', 'move'], asked)
  if (place !== null) return placesFor(context, place)
  const swap = after([t`swap`, 'swap'], asked)
  return swap === null ? [] : swapFor(context, swap)
}
