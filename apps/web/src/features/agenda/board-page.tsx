import { useLingui } from '@lingui/react/macro'
import type { Permission } from '@roundtable/domain'
import { clearToasts, showToast } from '@roundtable/ui'
import { t } from '@lingui/core/macro'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useMe } from '../../platform/me'
import { browserWorld } from './actions/browser-world'
import { callWithEarlyPlan } from './early-plan'
import { firstDay } from './model/cards'
import { BoardView } from './model/board-view'
import { Desk } from './model/desk'
import { PresenceContext } from './presence/presence-context'
import { usePresence } from './presence/use-presence'
import { browserStore } from './queue/browser-store'
import { BoardContext } from './view/board-context'
import { BoardFrame } from './view/board-frame'
import { useFollowPlan } from './view/use-follow-plan'
import { useViewAddress } from './view/use-view-address'
import './board.css'

const createDesk = (account: string, planId: string | undefined): Desk =>
  new Desk(
    browserStore(callWithEarlyPlan, account, planId),
    (text, undo) => showToast({ text, undo: { label: t`Undo`, act: undo } }),
    browserWorld(account),
  )

/** The organizers' board: of the plan that is published, or of a what-if copy. */
export default function Board({ planId }: { planId?: string }) {
  const [view] = useState(() => new BoardView())
  const me = useMe()
  const [desk] = useState(() => createDesk(me?.id ?? '', planId))
  const { t: say } = useLingui()
  const phase = useStore(desk.plan.state, (state) => state.phase)
  const { session, day } = useSearch({ strict: false })
  const [dayAsked] = useState(day)
  const presence = usePresence(desk)
  useFollowPlan(desk, presence)
  // What a toast would take back is taken back here only.
  useEffect(() => clearToasts, [])
  useEffect(() => {
    const { shown } = desk.plan.state.getState()
    if (phase !== 'ready' || !shown) return
    const asked = shown.board.days.findIndex(({ date }) => date === dayAsked)
    desk.openDay(asked >= 0 ? asked : firstDay(shown.board, shown.cards, Date.now()))
    if (session !== undefined && shown.cardOf.has(session)) desk.reveal(session)
  }, [desk, phase, session, dayAsked])
  // After the first day is opened: only what somebody opens then stands in the address.
  useViewAddress(desk, view, phase === 'ready')
  const tools = useMemo(() => {
    // Only the main plan is released.
    const may = (permission: Permission): boolean =>
      (me?.permissions.includes(permission) ?? false) &&
      (planId === undefined || permission !== 'release.publish')
    return {
      desk,
      planId,
      view,
      may,
      mayMove: may('plan.move'),
      mayPublish: may('release.publish'),
      mayWrite: may('session.write'),
    }
  }, [desk, view, me, planId])
  return (
    <BoardContext value={tools}>
      <title>{say`Board · Roundtable`}</title>
      <PresenceContext value={planId === undefined ? presence : null}>
        <BoardFrame />
      </PresenceContext>
    </BoardContext>
  )
}
