import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { CopyChange } from '@roundtable/contracts'
import { Glyphs, Icon, Pill } from '@roundtable/ui'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { Draft } from '../draft/use-draft'
import { moment } from '../model/words'
import { placeWords } from '../queue/place-words'
import type { ComparisonProps } from './comparison-props'
import { kindLabel } from './copy-words'
import { SessionName } from './session-name'

type Take = 'copy' | 'main'
type OnChoose = ((sessionId: string, take: Take) => void) | null

/** Every session that changes, old place struck before the new one; where both have changed it, somebody chooses. */
export function ChangeList({
  compared,
  draft,
  choices,
  onChoose,
}: ComparisonProps & { onChoose: OnChoose }) {
  return (
    <ul className="compare-list">
      {compared.changes.map((change) => (
        <Row
          key={change.sessionId}
          change={change}
          draft={draft}
          chosen={choices[change.sessionId]}
          onChoose={onChoose}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  change: CopyChange
  draft: Draft
  chosen: Take | undefined
  onChoose: OnChoose
}

function Row({ change, draft, chosen, onChoose }: RowProps) {
  const { board } = draft
  const session = board.sessions.get(change.sessionId)
  const isOpen = change.conflict || chosen !== undefined
  return (
    <li className={isOpen ? 'both' : undefined}>
      <div className="what">
        <Pill state={change.kind === 'taken-off' ? 'cancelled' : 'changed'}>
          {kindLabel(change.kind)}
        </Pill>
        {session && (
          <span>
            <Glyphs areas={session.focusAreas} size="10px" />{' '}
            <SessionName draft={draft} id={session.id} />
          </span>
        )}
      </div>
      {isOpen ? (
        <Choice change={change} draft={draft} chosen={chosen} onChoose={onChoose} />
      ) : (
        <BeforeAfter change={change} draft={draft} />
      )}
    </li>
  )
}

function BeforeAfter({ change, draft }: Pick<RowProps, 'change' | 'draft'>) {
  const { sessionId, main, copy } = change
  return (
    <div className="before-after">
      <s>{placeWords(draft.board, sessionId, main.placement)}</s>{' '}
      <Icon name="arrow" label={t`now`} />{' '}
      <b>{placeWords(draft.board, sessionId, copy.placement)}</b>
    </div>
  )
}

/** Both have changed it since the copy was made: whose word stands? */
function Choice({ change, draft, chosen, onChoose }: RowProps) {
  const { sessionId, base, main, copy } = change
  const code = draft.board.sessions.get(sessionId)?.code ?? ''
  const was = placeWords(draft.board, sessionId, base)
  const sides = [
    { id: 'copy', word: <Trans>The copy</Trans>, of: copy },
    { id: 'main', word: <Trans>The plan</Trans>, of: main },
  ] as const
  return (
    <div className="choice">
      <p className="soft">
        <Icon name="warning" /> <Trans>Both have changed it. It stood here:</Trans> <s>{was}</s>
      </p>
      <RadioGroup
        aria-label={t`What stands for ${code}`}
        value={chosen ?? null}
        isReadOnly={onChoose === null}
        onChange={(take) => onChoose?.(sessionId, take as Take)}
      >
        {sides.map(({ id, word, of }) => (
          <Radio key={id} value={id} className="side">
            <span className="dot" />
            <span>
              <b>{word}</b>: {placeWords(draft.board, sessionId, of.placement)}
              {of.changedBy && of.changedAt && (
                <span className="dim">
                  <bdi>{of.changedBy}</bdi> · {moment(draft.board, of.changedAt)}
                </span>
              )}
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  )
}
