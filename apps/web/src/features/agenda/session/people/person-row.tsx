import { Trans, useLingui } from '@lingui/react/macro'
import { reply as replies, roleKind } from '@roundtable/contracts'
import { Button, Icon } from '@roundtable/ui'
import { inRow } from '../../../../platform/i18n/in-row'
import { roleLabel } from '../../../../platform/world-labels'
import { personName } from '../../model/names'
import { replyLabel } from '../../model/labels'
import { minutesShort } from '../../model/words'
import type { Role } from '../model/roles'
import { useSession } from '../session-context'
import { ChoiceLine } from '../choice-line'

interface PersonRowProps {
  role: Role
  onChange: (part: Partial<Role>) => void
  onWithdraw: () => void
  onOpen: () => void
}

/** One person: who, as what, whether they come; a press on Withdraw and the seat is empty. */
export function PersonRow({ role, onChange, onWithdraw, onOpen }: PersonRowProps) {
  const { t } = useLingui()
  const { draft, isReadOnly } = useSession()
  const person = draft.board.people.get(role.personId)
  const name = person ? personName(person) : '?'
  const about = person && inRow([person.function, person.organisation])
  const declined = role.reply === 'declined'
  return (
    <div className="person-row">
      <div className="who">
        {declined ? (
          <s>
            <bdi>{name}</bdi>
          </s>
        ) : (
          <b>
            <bdi>{name}</bdi>
          </b>
        )}
        <span className="soft">
          <bdi>{about}</bdi>
          {person?.highLevel && person.membership && (
            <>
              {' · '}
              <Trans>high-level, Membership</Trans>
            </>
          )}
        </span>
      </div>
      <ChoiceLine
        label={t`Role of ${name}`}
        options={roleKind.options.map((id) => ({ id, text: roleLabel(id) }))}
        value={role.role}
        onChange={(id) => onChange({ role: id })}
        isReadOnly={isReadOnly}
      />
      <ChoiceLine
        label={t`Reply of ${name}`}
        options={replies.options.map((id) => ({ id, text: replyLabel(id) }))}
        value={role.reply}
        onChange={(id) => onChange({ reply: id })}
        isReadOnly={isReadOnly}
      />
      <div className="row-acts">
        {isReadOnly ? (
          <span className="soft">{role.minutes !== null && minutesShort(role.minutes)}</span>
        ) : (
          <>
            <Button look="quiet" aria-label={t`Times of ${name}`} onPress={onOpen}>
              <Icon name="clock" />
              {role.minutes === null ? <Trans>Times</Trans> : minutesShort(role.minutes)}
            </Button>
            <Button look="quiet" isDisabled={declined} onPress={onWithdraw}>
              <Trans>Withdraw</Trans>
              <span className="sr"> {name}</span>
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
