import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Dialog, Icon, NumberField, SelectField } from '@roundtable/ui'
import { useState } from 'react'
import { ReasonSection } from '../inspector/reason-section'
import { judgeBatch, type BatchVerdict } from '../model/batch'
import { isolated, longDay, roomCode } from '../model/words'
import { useBoardTools, useShown, useUi } from '../view/board-context'
import { sentencesOf } from '../view/verdict-text'
import { asTheyAre, changesTogether, isStill } from './together'

/** Several sessions moved as one: by so many minutes, to another day, into one room; the answer stands below. */
export function TogetherDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const { desk } = useBoardTools()
  const shown = useShown()
  const { board } = shown
  const selection = useUi((ui) => ui.selection)
  const [wish, setWish] = useState(asTheyAre)
  const changes = changesTogether(shown, selection, wish)
  const still = isStill(shown, changes)
  const verdict = judgeBatch(shown, changes)
  const count = plural(changes.length, { one: '# session', other: '# sessions' })
  return (
    <Dialog
      title={<Trans>Move {count} together</Trans>}
      closeLabel={t`Close`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>
            <Trans>Leave them</Trans>
          </Button>
          <Button
            look="primary"
            isDisabled={still || verdict.whole.severity === 'blocked'}
            onPress={() => {
              desk.acts.apply(changes, 'move')
              onClose()
            }}
          >
            <Trans>Move {count}</Trans>
          </Button>
        </>
      }
    >
      <div className="move-dialog together">
        <div className="slot-fields">
          <SelectField
            label={t`Day`}
            options={board.days.map((day) => ({ id: String(day.index), text: longDay(day) }))}
            value={wish.day === null ? null : String(wish.day)}
            placeholder={t`Each on its day`}
            none={{ text: t`Each on its day`, onChoose: () => setWish({ ...wish, day: null }) }}
            onChange={(day) => setWish({ ...wish, day: Number(day) })}
          />
          <SelectField
            label={t`Room`}
            options={board.rooms.map(({ id }, room) => ({ id, text: roomCode(board, room) }))}
            value={wish.roomId}
            placeholder={t`Each in its room`}
            none={{
              text: t`Each in its room`,
              onChoose: () => setWish({ ...wish, roomId: null }),
            }}
            onChange={(roomId) => setWish({ ...wish, roomId })}
          />
          <NumberField
            label={t`Minutes later`}
            value={wish.later}
            min={-1440}
            max={1440}
            step={5}
            onChange={(later) => setWish({ ...wish, later: later ?? 0 })}
          />
        </div>
        <TogetherVerdict verdict={still ? null : verdict} />
        <ReasonSection />
      </div>
    </Dialog>
  )
}

const icons = {
  free: 'satisfied',
  advice: 'satisfied',
  warning: 'warning',
  blocked: 'blocked',
} as const

function TogetherVerdict({ verdict }: { verdict: BatchVerdict | null }) {
  const shown = useShown()
  const severity = verdict?.whole.severity ?? 'free'
  return (
    <div className={`verdict ${verdict ? severity : 'now'}`} role="status">
      <p className="k">
        <Icon name={icons[severity]} />{' '}
        {verdict === null ? (
          <Trans>They stand there now.</Trans>
        ) : severity === 'blocked' ? (
          <Trans>Blocked: not all of them may stand there.</Trans>
        ) : severity === 'warning' ? (
          <Trans>Possible, with warnings</Trans>
        ) : (
          <Trans>Free: all of them may stand there.</Trans>
        )}
      </p>
      {verdict &&
        [...verdict.of].flatMap(([id, { severity: of, findings }]) =>
          of === 'blocked' || of === 'warning'
            ? sentencesOf(
                shown,
                id,
                findings.filter((f) => !f.waived && f.severity !== 'advice').slice(0, 2),
              ).map((sentence) => (
                <p key={`${id} ${sentence}`}>
                  <b>{isolated(shown.board.sessions.get(id)!.code)}</b> {sentence}
                </p>
              ))
            : [],
        )}
    </div>
  )
}
