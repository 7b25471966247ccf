import { ActionDialogs } from '../actions/action-dialogs'
import { CopyBanner } from '../copies/copy-banner'
import { Inspector } from '../inspector/inspector'
import { HeldByOther } from '../presence/held-by-other'
import { ToRelease } from '../release/to-release'
import { useBoardTools, useUi, useView } from './board-context'
import { FilterBar } from './filter-bar'
import { Follower } from './follower'
import { Grid } from './grid'
import { LineNotice } from './line-notice'
import { ListView } from './list-view'
import { MoveDialog } from './move-dialog'
import { NoRooms } from './no-rooms'
import { NobodyChosen } from './nobody-chosen'
import { ReasonBubble } from './reason-bubble'
import { InspectorSheet } from './inspector-sheet'
import { Tray } from './tray'
import { useBoardHands } from './use-board-hands'
import { useReadyAnswers } from './use-ready-answers'
import { useWide } from './use-wide'

/** The board with its plan read, within its frame: by width the grid with everything, the grid with a sheet, or a list. */
export function BoardScreen({ root }: { root: HTMLElement | null }) {
  const { onLayout, heldBox } = useBoardHands(useBoardTools(), root)
  useReadyAnswers()
  const withInspector = useWide(1200)
  const wide = useWide(800)
  const asList = useView((view) => view.shape === 'list')
  const withGrid = wide && !asList
  const dialog = useUi((ui) => ui.dialog)
  return (
    <>
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
    </>
  )
}
