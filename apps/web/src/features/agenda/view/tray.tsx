import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Empty, Icon } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { Card } from '../model/cards'
import { passes } from '../model/filter'
import { formatLabel, segmentLabel } from '../model/labels'
import type { Fit } from '../tray/fit'
import { Legend } from '../tray/legend'
import { groupsOf, isFound, type TrayGroup, type TrayOrder } from '../tray/order'
import { TrayCard } from '../tray/tray-card'
import { TrayTools } from '../tray/tray-tools'
import { walkSessions } from '../tray/walk-sessions'
import { useFits } from '../tray/use-fits'
import { useStillOrder } from '../tray/use-still-order'
import { useBoardTools, useShown, useUi, useView } from './board-context'

/** Sessions without a place, the hardest to place first, and what the colours of the board mean. */
export function Tray() {
  const { cards } = useShown()
  const filter = useView((view) => view.filter)
  const over = useUi((ui) => ui.hold?.over.kind === 'tray' && ui.hold.from !== null)
  const [folded, setFolded] = useState(false)
  const unplaced = cards.filter((card) => !card.slot)
  const listed = unplaced.filter((card) => passes({ ...filter, room: null }, card))
  const classes = ['tray', over && 'over', folded && 'folded'].filter(Boolean).join(' ')
  return (
    <aside className={classes} data-tray aria-label={t`Unplaced sessions`}>
      <div className="head">
        <h2>
          <Trans>Unplaced</Trans>
        </h2>
        <span className="dim">{listed.length}</span>
        {listed.length > 0 && <AddSession short />}
        <Button
          look="quiet"
          className="fold"
          aria-expanded={!folded}
          aria-label={folded ? t`Unfold the unplaced sessions` : t`Fold the unplaced sessions`}
          onPress={() => setFolded(!folded)}
        >
          <Icon name="chevron" className={folded ? '' : 'turned'} />
        </Button>
      </div>
      {!folded && <Waiting listed={listed} some={unplaced.length > 0} />}
      {over && (
        <p className="take-off">
          <Trans>Let go to take it off the board</Trans>
        </p>
      )}
      {!folded && <Legend />}
    </aside>
  )
}

/** From so many on the tray can be searched and sorted. */
const many = 12

function Waiting({ listed, some }: { listed: readonly Card[]; some: boolean }) {
  const { board, enginePlan } = useShown()
  const holding = useUi((ui) => ui.hold !== null)
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState<TrayOrder>('hardest')
  const list = useRef<HTMLDivElement>(null)
  const fits = useFits(
    enginePlan,
    listed.map((card) => card.session.id),
    holding,
  )
  const sortedBy = useStillOrder(list, fits)
  const found = useMemo(
    () => listed.filter((card) => isFound(board, card, query)),
    [board, listed, query],
  )
  const groups = useMemo(() => groupsOf(found, sortedBy, order), [found, sortedBy, order])
  return (
    <>
      {listed.length >= many && (
        <TrayTools query={query} onQuery={setQuery} order={order} onOrder={setOrder} />
      )}
      <div className="list" ref={list} onKeyDown={holding ? undefined : walkSessions}>
        <Groups groups={groups} fits={fits} />
        {listed.length === 0 && <NothingUnplaced some={some} />}
        {listed.length > 0 && found.length === 0 && (
          <Empty title={<Trans>Nothing like this</Trans>}>
            <Trans>No unplaced session has these words in code, title or people.</Trans>
          </Empty>
        )}
      </div>
      <p className="sr" role="status">
        {query !== '' &&
          plural(found.length, { one: '# unplaced session', other: '# unplaced sessions' })}
      </p>
    </>
  )
}

interface GroupsProps {
  groups: readonly TrayGroup[]
  fits: ReadonlyMap<string, Fit>
}

function Groups({ groups, fits }: GroupsProps) {
  const { board } = useShown()
  const selected = useUi((ui) => ui.selected)
  const selection = useUi((ui) => ui.selection)
  const heldId = useUi((ui) => ui.hold?.sessionId ?? null)
  const all = groups.flatMap((group) => group.cards.map((card) => card.session.id))
  // One of them is reached by Tab, the others by arrows.
  const stop = all.find((id) => id === selected) ?? all[0]
  return groups.map(({ segment, format, cards }) => (
    <section key={`${segment} ${format}`} className="tgroup">
      <h3>
        <span>
          {segmentLabel(segment)} · {formatLabel(format)}
        </span>
        <span className="dim">{cards.length}</span>
      </h3>
      <ul>
        {cards.map((card) => (
          <TrayCard
            key={card.session.id}
            board={board}
            card={card}
            fit={fits.get(card.session.id)}
            chosen={selection.includes(card.session.id)}
            held={heldId === card.session.id}
            tabStop={stop === card.session.id}
          />
        ))}
      </ul>
    </section>
  ))
}

function NothingUnplaced({ some }: { some: boolean }) {
  const { cards } = useShown()
  if (cards.length === 0)
    return (
      <Empty title={<Trans>No sessions yet</Trans>}>
        <AddSession />
      </Empty>
    )
  return some ? (
    <Empty title={<Trans>None of this kind</Trans>}>
      <Trans>Other kinds still wait for a place.</Trans>
    </Empty>
  ) : (
    <Empty title={<Trans>Nothing unplaced</Trans>}>
      <Trans>Every session has a room and a time. Drag one here to take it off the board.</Trans>{' '}
      <AddSession />
    </Empty>
  )
}

/** The way to a new session, for those who may add one; beside a heading that says what it adds to, short. */
export function AddSession({ short = false }: { short?: boolean }) {
  const { mayWrite } = useBoardTools()
  if (!mayWrite) return null
  return (
    <Link
      to="/organize/sessions/new"
      className="add-session"
      aria-label={short ? t`Add a session` : undefined}
    >
      {short ? <Trans>Add</Trans> : <Trans>Add a session</Trans>}
    </Link>
  )
}
