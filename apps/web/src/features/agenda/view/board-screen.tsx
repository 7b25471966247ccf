import { Trans } from '@lingui/react/macro'
import { Button } from '@roundtable/ui'
import { TopBar } from '../../access/top-bar'
import { ActionDialogs } from '../actions/action-dialogs'
import { BoardActs } from '../actions/board-acts'
import { CopyBanner } from '../copies/copy-banner'
import { Inspector } from '../inspector/inspector'
import { HeldByOther } from '../presence/held-by-other'
import { WhoIsHere } from '../presence/who-is-here'
import { ToRelease } from '../release/to-release'
import { useBoardTools, usePlan, useUi, useView } from './board-context'
import { FilterBar } from './filter-bar'
import { Follower } from './follower'
import { Grid } from './grid'
import { LineNotice } from './line-notice'
import { ListView } from './list-view'
import { MoveDialog } from './move-dialog'
import { NoRooms } from './no-rooms'
import { NobodyChosen } from './nobody-chosen'
import { ReasonBubble } from './reason-bubble'
import { SaveState } from './save-state'
import { InspectorSheet } from './inspector-sheet'
import { Tray } from './tray'
import { useBoardHands } from './use-board-hands'
import { useReadyAnswers } from './use-ready-answers'
import { useWide } from './use-wide'

/** The board with its plan read: by width the grid with everything, the grid with a sheet, or a list. */
export function BoardScreen() {
  const tools = useBoardTools()
  const { desk, mayMove, mayPublish, planId } = tools
  const { setRoot, onLayout, heldBox } = useBoardHands(tools)
  useReadyAnswers()
  const withInspector = useWide(1200)
  const wide = useWide(800)
  const asList = useView((view) => view.shape === 'list')
  const withGrid = wide && !asList
  const dialog = useUi((ui) => ui.dialog)
  const line = usePlan((state) => state.line)
  const classes = ['board', asList && wide && 'as-list', planId !== undefined && 'copy']
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      ref={setRoot}
      data-line={line}
      data-may-move={mayMove || undefined}
    >
      <TopBar>
        <BoardActs />
        {wide && <WhoIsHere />}
        <SaveState />
        {mayPublish && wide && (
          <Button look="primary" onPress={() => desk.openDialog({ kind: 'release' })}>
            <Trans>Release…</Trans>
          </Button>
        )}
      </TopBar>
      <FilterBar />
      <div className="lines">
        <CopyBanner />
        <LineNotice />
      </div>
      {withGrid ? (
        <>
          <Tray />
          <Grid onLayout={onLayout} />
          <NobodyChosen />
          <NoRooms />
        </>
      ) : (
        <ListView />
      )}
      {withInspector ? <Inspector /> : <InspectorSheet />}
      <ReasonBubble heldBox={heldBox} />
      <HeldByOther />
      <Follower />
      <ActionDialogs />
      {dialog?.kind === 'move-to' && <MoveDialog sessionId={dialog.sessionId} />}
      {dialog?.kind === 'release' && <ToRelease />}
    </div>
  )
}
