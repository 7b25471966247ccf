import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { LiveState } from '../../../platform/live-state'
import { useMe } from '../../../platform/me'
import { mainPlan } from './main-plan'
import { movesKeptHere, type MovesKept } from './moves-kept'
import type { Sending } from './send-kept'

/**
 * Moves that were made at a board and are not saved yet go out from every page of the staff. What has to wait all the
 * same, or was refused, is said, with the way to the board.
 */
export function KeptMovesLine({ line }: { line: LiveState }) {
  const account = useMe()?.id ?? ''
  const { kept, stuck } = useSending(account, line)
  const waiting = kept.reduce((sum, one) => sum + one.waiting, 0)
  const refused = kept.reduce((sum, one) => sum + one.refused, 0)
  const first = kept.find((one) => one.waiting + one.refused > 0)
  if (!first || (refused === 0 && !stuck)) return null
  return (
    <div className="staff-line" role="status">
      <Icon name="offline" />
      <span>
        {waiting > 0 && <Waiting moves={waiting} />} {refused > 0 && <Refused moves={refused} />}{' '}
        <ToBoard plan={first.plan} />
      </span>
    </div>
  )
}

const Waiting = ({ moves }: { moves: number }) =>
  plural(moves, {
    one: '# move waits, and is saved by itself.',
    other: '# moves wait, and are saved by themselves.',
  })

const Refused = ({ moves }: { moves: number }) =>
  plural(moves, {
    one: '# move of yours could not be applied.',
    other: '# moves of yours could not be applied.',
  })

function ToBoard({ plan }: { plan: string }) {
  const word = <Trans>To the board</Trans>
  return plan === mainPlan ? (
    <Link to="/organize">{word}</Link>
  ) : (
    <Link to="/organize/plans/$id" params={{ id: plan }}>
      {word}
    </Link>
  )
}

/** What is kept here, sent as long as anything of it waits. */
function useSending(account: string, line: LiveState) {
  const [kept, setKept] = useState<readonly MovesKept[]>(() => movesKeptHere(account))
  const [stuck, setStuck] = useState(false)
  const lineNow = useRef(line)
  const sendings = useRef<readonly Sending[]>([])
  // Other windows of this browser send, too.
  useEffect(() => {
    const look = (): void => setKept(movesKeptHere(account))
    window.addEventListener('storage', look)
    return () => window.removeEventListener('storage', look)
  }, [account])
  useEffect(() => {
    lineNow.current = line
    for (const sending of sendings.current) sending.lineIs(line)
  }, [line])
  const plans = kept.flatMap((one) => (one.waiting > 0 ? [one.plan] : [])).join(' ')
  useEffect(() => {
    if (plans === '') return
    let left = false
    const changed = (isStuck: boolean): void => {
      if (left) return
      setStuck(isStuck)
      setKept(movesKeptHere(account))
    }
    // The engine comes only where there is something to send.
    void import('./send-kept').then(
      ({ sendKept }) => {
        if (left) return
        sendings.current = plans.split(' ').map((plan) => sendKept(account, plan, changed))
        for (const sending of sendings.current) sending.lineIs(lineNow.current)
      },
      () => changed(true),
    )
    return () => {
      left = true
      for (const sending of sendings.current) sending.close()
      sendings.current = []
    }
  }, [account, plans])
  return { kept, stuck }
}
