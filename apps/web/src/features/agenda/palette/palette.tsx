import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Dialog, Icon } from '@roundtable/ui'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { actionsFor } from '../actions/action'
import { Chords } from '../actions/chords'
import { contextOf } from '../actions/context'
import { ownKeys } from '../actions/shortcuts'
import { actions } from '../actions/table'
import { useBoardTools, useShown } from '../view/board-context'
import { commandsFor, entriesOf, type PaletteEntry } from './entries'
import { atFirst, found, type EntryGroup } from './find'
import { recentIds, rememberTaken } from './recent'

interface Section {
  readonly name: string
  readonly entries: readonly PaletteEntry[]
}

function groupName(group: EntryGroup): string {
  switch (group) {
    case 'places':
      return t`Do it now`
    case 'actions':
      return t`Actions`
    case 'sessions':
      return t`Sessions`
    case 'people':
      return t`People`
    case 'rooms':
      return t`Rooms`
    case 'days':
      return t`Days`
  }
}

/** Search or command: everything the table of actions has, and everything on the board. */
export function Palette({ ask }: { ask: string }) {
  const tools = useBoardTools()
  const shown = useShown()
  const [asked, setAsked] = useState(ask)
  const [at, setAt] = useState(0)
  const listId = useId()
  const sections = useSections(asked)
  const flat = sections.flatMap((section) => section.entries)
  const active = flat[Math.min(at, flat.length - 1)]
  const take = (entry: PaletteEntry | undefined): void => {
    if (!entry) return
    if (entry.disabled !== null) return tools.desk.say(entry.disabled)
    rememberTaken(entry.id)
    tools.desk.closeDialog()
    // The focus goes back to where it was first; what the entry does may then put it elsewhere.
    requestAnimationFrame(() => {
      const context = contextOf(tools, null)
      if (context) entry.act(context)
    })
  }
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt(step(Math.min(at, flat.length - 1), flat.length))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      take(active)
    }
  }
  return (
    <Dialog
      title={<Trans>Search or command</Trans>}
      closeLabel={t`Close`}
      isOpen
      size="640px"
      onClose={() => tools.desk.closeDialog()}
    >
      <div className="palette" key={shown.board.plan.id}>
        <span className="input group">
          <Icon name="search" />
          <input
            role="combobox"
            aria-label={t`Search or command`}
            aria-expanded
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active && `${listId}-${active.id}`}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            placeholder={t`P5, a title, a name, a room, place P5, swap P5 P6 …`}
            value={asked}
            onChange={(event) => {
              setAsked(event.target.value)
              setAt(0)
            }}
            onKeyDown={press}
          />
        </span>
        <div role="listbox" id={listId} aria-label={t`Results`} className="results">
          {sections.map((section) => (
            <Results
              key={section.name}
              section={section}
              listId={listId}
              active={active}
              onTake={take}
            />
          ))}
        </div>
        {flat.length === 0 && (
          <p className="soft">
            <Trans>Nothing is called like this. Try a code, a word of a title, or a name.</Trans>
          </p>
        )}
        <p className="sr" role="status">
          {active?.disabled}
        </p>
      </div>
    </Dialog>
  )
}

/** Where the keys lead in a list of so many; the ends meet. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % Math.max(1, count),
  ArrowUp: (at, count) => (at - 1 + count) % Math.max(1, count),
  PageDown: (at, count) => Math.min(at + 6, count - 1),
  PageUp: (at) => Math.max(at - 6, 0),
}

function useSections(asked: string): readonly Section[] {
  const tools = useBoardTools()
  const shown = useShown()
  const [recent] = useState(recentIds)
  const known = useMemo(() => {
    const context = contextOf(tools, null)
    return context && shown && entriesOf(actionsFor(actions, tools.may), context)
  }, [tools, shown])
  return useMemo(() => {
    const context = contextOf(tools, null)
    if (!known || !context) return []
    const named = (groups: ReturnType<typeof found<PaletteEntry>>): Section[] =>
      groups.map(({ group, entries }) => ({ name: groupName(group), entries }))
    if (asked.trim() === '') {
      const first = atFirst(known, recent)
      const lately = { name: t`Recent`, entries: first.recent }
      return [...(lately.entries.length > 0 ? [lately] : []), ...named(first.groups)]
    }
    const commands = commandsFor(context, asked)
    const doNow = { name: groupName('places'), entries: commands }
    return [...(commands.length > 0 ? [doNow] : []), ...named(found(asked, known, recent))]
  }, [tools, known, asked, recent])
}

interface ResultsProps {
  section: Section
  listId: string
  active: PaletteEntry | undefined
  onTake: (entry: PaletteEntry) => void
}

function Results({ section, listId, active, onTake }: ResultsProps) {
  return (
    <div role="group" aria-label={section.name}>
      <div className="results-head" role="presentation">
        {section.name}
      </div>
      {section.entries.map((entry) => (
        <Result
          key={entry.id}
          id={`${listId}-${entry.id}`}
          entry={entry}
          active={entry === active}
          onTake={onTake}
        />
      ))}
    </div>
  )
}

interface ResultProps {
  id: string
  entry: PaletteEntry
  active: boolean
  onTake: (entry: PaletteEntry) => void
}

function Result({ id, entry, active, onTake }: ResultProps) {
  const tools = useBoardTools()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const keys = entry.action ? ownKeys(actionsFor(actions, tools.may), entry.action).slice(0, 1) : []
  return (
    // The keys of a list box are heard by its text field.
    <div
      ref={ref}
      id={id}
      role="option"
      tabIndex={-1}
      className={active ? 'result active' : 'result'}
      aria-selected={active}
      aria-disabled={entry.disabled !== null}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onTake(entry)}
    >
      <span className="what">
        <b>{entry.label}</b>
        <span className="detail">{entry.disabled ?? entry.detail}</span>
      </span>
      <Chords chords={keys} />
    </div>
  )
}
