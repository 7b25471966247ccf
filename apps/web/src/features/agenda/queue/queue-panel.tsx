import { t } from '@lingui/core/macro'
import { Plural, Trans } from '@lingui/react/macro'
import { Button, Sheet } from '@roundtable/ui'
import type { Unsettled } from '../model/reconcile'
import { useDesk, usePlan } from '../view/board-context'
import { RefusedEntry } from './refused-entry'
import { SignInLink } from './sign-in-link'
import { WaitingEntry } from './waiting-entry'
import './queue.css'

const none: readonly Unsettled[] = []

/** Every move of mine that is not on the server: what could not be applied, and what waits. */
export function QueuePanel({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const refused = usePlan((state) => state.refused)
  const waiting = usePlan((state) => state.sync?.unsettled ?? none)
  const empty = refused.length === 0 && waiting.length === 0
  return (
    <Sheet
      title={<Trans>Your moves</Trans>}
      meta={<Trans>Kept on this device until they are saved, or until you let them go.</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t`Close`}
    >
      <div className="queue">
        {refused.length > 0 && (
          <section>
            <h3>
              <Trans>Could not be applied</Trans> <span className="dim">{refused.length}</span>
            </h3>
            <ol>
              {refused.map((entry) => (
                <RefusedEntry key={entry.command.commandId} entry={entry} onLeave={onClose} />
              ))}
            </ol>
          </section>
        )}
        {waiting.length > 0 && <Waiting />}
        {empty && (
          <p>
            <Trans>Everything is saved.</Trans>
          </p>
        )}
        <Elsewhere />
      </div>
    </Sheet>
  )
}

function Waiting() {
  const desk = useDesk()
  const saving = usePlan((state) => state.saving)
  const waiting = usePlan((state) => state.sync?.unsettled ?? none)
  const signedOut =
    saving.kind === 'waiting' && (saving.why === 'signed-out' || saving.why === 'someone-else')
  return (
    <section>
      <h3>
        <Trans>Waiting to be saved</Trans> <span className="dim">{waiting.length}</span>
      </h3>
      <div className="acts">
        {signedOut && <SignInLink />}
        {saving.kind === 'waiting' && (
          <Button onPress={() => desk.plan.retry()}>
            <Trans>Try now</Trans>
          </Button>
        )}
      </div>
      <ol>
        {waiting.map((command, index) => (
          <WaitingEntry
            key={command.commandId}
            command={command}
            sending={saving.kind === 'saving' && index === 0}
          />
        ))}
      </ol>
    </section>
  )
}

function Elsewhere() {
  const { tabs, accounts } = usePlan((state) => state.elsewhere)
  return (
    <>
      {tabs > 0 && (
        <p className="soft">
          <Plural
            value={tabs}
            one="# more move of yours waits in another tab."
            other="# more moves of yours wait in other tabs."
          />
        </p>
      )}
      {accounts > 0 && (
        <p className="soft">
          <Plural
            value={accounts}
            one="# move of somebody else waits on this device. It is kept for them, and sent when they sign in here."
            other="# moves of somebody else wait on this device. They are kept for them, and sent when they sign in here."
          />
        </p>
      )}
    </>
  )
}
