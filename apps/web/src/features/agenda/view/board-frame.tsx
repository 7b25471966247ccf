import { Trans } from '@lingui/react/macro'
import { Button } from '@roundtable/ui'
import { useState } from 'react'
import { useLocale } from '../../../platform/i18n/use-locale'
import { TopBar } from '../../access/top-bar'
import { BoardActs } from '../actions/board-acts'
import { WhoIsHere } from '../presence/who-is-here'
import { useBoardTools, usePlan, useView } from './board-context'
import { BoardScreen } from './board-screen'
import { BoardFailed, BoardWaits } from './board-waits'
import { SaveState } from './save-state'
import { useWide } from './use-wide'

/** What stays while the plan is read, and below it what has become of that: a menu that is open in the top line stays open. */
export function BoardFrame() {
  const { mayMove, planId } = useBoardTools()
  const locale = useLocale()
  const phase = usePlan((state) => state.phase)
  const line = usePlan((state) => state.line)
  const wide = useWide(800)
  const asList = useView((view) => view.shape === 'list')
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const ready = phase === 'ready'
  const classes = [
    'board',
    !ready && 'waits',
    ready && asList && wide && 'as-list',
    planId !== undefined && 'copy',
  ]
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      ref={setRoot}
      data-line={ready ? line : undefined}
      data-may-move={(ready && mayMove) || undefined}
    >
      {/* Another language is another page: every word of the plan is made anew. */}
      <TopBar>{ready && <TopActs key={locale} />}</TopBar>
      {phase === 'loading' && <BoardWaits />}
      {phase === 'failed' && <BoardFailed />}
      {ready && <BoardScreen key={locale} root={root} />}
    </div>
  )
}

function TopActs() {
  const { desk, mayPublish } = useBoardTools()
  const wide = useWide(800)
  return (
    <>
      <BoardActs />
      {wide && <WhoIsHere />}
      <SaveState />
      {mayPublish && wide && (
        <Button look="primary" onPress={() => desk.openDialog({ kind: 'release' })}>
          <Trans>Release…</Trans>
        </Button>
      )}
    </>
  )
}
