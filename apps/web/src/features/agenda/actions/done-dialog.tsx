import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { type Place, toPlacement } from '@roundtable/contracts'
import { Dialog, Empty, Icon } from '@roundtable/ui'
import { useStore } from 'zustand'
import { sessionsOf, type Deed, type Refusal, type Step } from '../model/deeds'
import type { Shown } from '../model/plan-state'
import { placeWords } from '../model/told'
import { clockIn, isolated, lengthOf, moment } from '../model/words'
import { useIsMe } from '../queue/mover'
import { useBoardTools, useShown } from '../view/board-context'
import { sentencesOfSeveral } from '../view/verdict-text'

/** What I did in this tab, the newest first, with what became of taking it back. */
export function DoneDialog() {
  const { desk } = useBoardTools()
  const shown = useShown()
  const deeds = useStore(desk.undoing.past.state, (state) => state.deeds)
  const mine = deeds.filter((d) => d.planId === shown.board.plan.id)
  return (
    <Dialog
      title={<Trans>What you did here</Trans>}
      closeLabel={t`Close`}
      isOpen
      onClose={() => desk.closeDialog()}
    >
      {mine.length === 0 && (
        <Empty title={<Trans>Nothing yet</Trans>}>
          <Trans>Moves, lengths and locks of this tab stand here, to be taken back.</Trans>
        </Empty>
      )}
      <ol className="deeds">
        {mine.toReversed().map((deed) => (
          <li key={deed.id} className={deed.state}>
            <time>{clockIn(shown.board.clock.timeZone, deed.at)}</time>
            <div>
              {linesOf(shown, deed).map((line) => (
                <p key={line}>{line}</p>
              ))}
              {deed.state === 'undone' && (
                <p className="soft">
                  <Trans>Taken back.</Trans>
                </p>
              )}
              {deed.refusal && <Refused deed={deed} refusal={deed.refusal} />}
            </div>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

function Refused({ deed, refusal }: { deed: Deed; refusal: Refusal }) {
  const shown = useShown()
  const isMe = useIsMe()
  return (
    <div className="refusal">
      <Icon name="warning" />
      <div>
        <p className="strong">
          {deed.state === 'done' ? (
            <Trans>It could not be taken back.</Trans>
          ) : (
            <Trans>It could not be done again.</Trans>
          )}
        </p>
        {reasonsOf(shown, deed, refusal, isMe).map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
    </div>
  )
}

function reasonsOf(
  shown: Shown,
  deed: Deed,
  refusal: Refusal,
  isMe: (name: string | null) => boolean,
): readonly string[] {
  switch (refusal.kind) {
    case 'clash':
      return sentencesOfSeveral(shown, sessionsOf(deed), refusal.findings)
    case 'refused':
      return [refusal.detail]
    case 'stale':
      return refusal.current.map(({ sessionId, placement, changedBy, changedAt }) => {
        const code = codeOf(shown, sessionId)
        const place = wordsOf(shown, sessionId, placement)
        if (!changedBy || !changedAt) return t`${code} has changed since: ${place}.`
        const time = moment(shown.board, changedAt)
        if (isMe(changedBy))
          return t`${code} was changed since by you, in another window, ${time}: ${place}.`
        return t`${code} was changed since by ${changedBy}, ${time}: ${place}.`
      })
  }
}

const codeOf = ({ board }: Shown, id: string): string =>
  isolated(board.sessions.get(id)?.code ?? '?')

const wordsOf = (shown: Shown, id: string, place: Place | null): string =>
  placeWords(shown, id, place && toPlacement(shown.board.clock, place))

function linesOf(shown: Shown, deed: Deed): readonly string[] {
  if ('steps' in deed) return deed.steps.map((step) => lineOf(shown, step))
  if (deed.kind === 'duplicate') {
    const copy = isolated(deed.code)
    const original = codeOf(shown, deed.of)
    return [t`${copy} added as a copy of ${original}`]
  }
  const code = codeOf(shown, deed.sessionId)
  return [deed.after ? t`${code} locked` : t`${code} unlocked`]
}

function lineOf(shown: Shown, step: Step): string {
  const code = codeOf(shown, step.sessionId)
  const from = wordsOf(shown, step.sessionId, step.before)
  const to = wordsOf(shown, step.sessionId, step.after)
  if (!step.minutes) return t`${code}: from ${from} to ${to}`
  const was = lengthOf(step.minutes.before)
  const length = lengthOf(step.minutes.after)
  return t`${code}: ${length} instead of ${was}, now ${to}`
}
