import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { FormSection, Icon } from '@roundtable/ui'
import { SessionName } from './session-name'
import { placeWords } from '../queue/place-words'
import type { ComparisonProps } from './comparison-props'

/** What only the plan has changed since: taking the copy over does not undo it. */
export function Elsewhere({ compared, draft }: ComparisonProps) {
  if (compared.elsewhere.length === 0) return null
  return (
    <FormSection
      title={<Trans>Changed in the plan meanwhile</Trans>}
      note={<Trans>Taking the copy over leaves these where the plan has them now.</Trans>}
    >
      <ul className="compare-list">
        {compared.elsewhere.map(({ sessionId, base, main }) => (
          <li key={sessionId}>
            <div className="what">
              <SessionName draft={draft} id={sessionId} />
            </div>
            <div className="before-after">
              <s>{placeWords(draft.board, sessionId, base)}</s> <Icon name="arrow" label={t`now`} />{' '}
              <b>{placeWords(draft.board, sessionId, main)}</b>
            </div>
          </li>
        ))}
      </ul>
    </FormSection>
  )
}
