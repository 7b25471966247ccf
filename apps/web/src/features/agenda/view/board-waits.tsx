import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NoticeBox, Wait } from '@roundtable/ui'
import { useDesk, usePlan } from './board-context'

const columns = ['58%', '72%', '44%', '66%', '52%']

/** The board before its plan is here: bars in the shape of what comes. */
export function BoardWaits() {
  const { t } = useLingui()
  return (
    <>
      <div className="bar" />
      <aside className="tray">
        <Wait label={t`Reading the plan`} bars={5} />
      </aside>
      <main>
        <h1 className="sr">
          <Trans>Board</Trans>
        </h1>
        <div className="skeleton" aria-hidden>
          {columns.map((size) => (
            <i key={size} style={{ blockSize: size }} />
          ))}
        </div>
      </main>
    </>
  )
}

/** The plan could not be read: what was not done, and one act. */
export function BoardFailed() {
  const desk = useDesk()
  const problem = usePlan((state) => state.problem)
  return (
    <main className="failed">
      <h1 className="sr">
        <Trans>Board</Trans>
      </h1>
      <NoticeBox look="error" role="alert" title={<Trans>The plan could not be read.</Trans>}>
        <p>
          {problem?.status === 0 ? (
            <Trans>The server did not answer. Nothing is lost.</Trans>
          ) : (
            <Trans>The server could not answer just now. Nothing is lost.</Trans>
          )}
        </p>
        <Button look="text" onPress={() => void desk.plan.read()}>
          <Trans>Try again</Trans>
        </Button>
      </NoticeBox>
    </main>
  )
}
