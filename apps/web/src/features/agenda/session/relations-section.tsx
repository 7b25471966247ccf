import { Trans, useLingui } from '@lingui/react/macro'
import { ownRelation, type OwnRelation } from '@roundtable/contracts'
import { Button, ComboField, FormSection, GroupShell, Icon, SelectField } from '@roundtable/ui'
import { useState } from 'react'
import { Words } from '../../../platform/i18n/words'
import { textOf } from '../model/names'
import { withRelation, withoutRelation } from './model/relation-lines'
import { useSession } from './session-context'
import { useField } from './use-field'

type Kind = OwnRelation['kind']

const useKindName = (): ((kind: Kind) => string) => {
  const { t } = useLingui()
  const names: Record<Kind, string> = {
    before: t`ends before`,
    after: t`starts after`,
    'not-against': t`not at the same time as`,
    'same-room': t`in the same room as`,
    'different-day': t`on another day than`,
  }
  return (kind) => names[kind]
}

/** What it owes other sessions, and they owe it: a relation belongs to both. */
export function RelationsSection() {
  const { t } = useLingui()
  const { draft, isReadOnly } = useSession()
  const kindName = useKindName()
  const codeOf = (id: string) => draft.board.sessions.get(id)?.code ?? '?'
  const bound = useField()('relations', (list) =>
    list.map(({ kind, sessionId }) => `${kindName(kind)} ${codeOf(sessionId)}`).join(' · '),
  )
  const { value, onChange } = bound
  return (
    <FormSection
      id="relations"
      title={<Trans>Relations</Trans>}
      note={<Trans>They stand on the page of the other session, too.</Trans>}
    >
      <GroupShell label={t`This session`} {...bound}>
        {value.length === 0 && (
          <p className="soft">
            <Trans>It owes nothing to any other.</Trans>
          </p>
        )}
        <ul className="relation-lines">
          {value.map((relation) => {
            const other = draft.board.sessions.get(relation.sessionId)
            const name = other ? `${other.code} ${textOf(other.title)}` : '?'
            return (
              <li key={`${relation.kind} ${relation.sessionId}`}>
                <span>
                  {kindName(relation.kind)}{' '}
                  <b>
                    <bdi>{other?.code}</bdi> {other && <Words text={other.title} />}
                  </b>
                </span>
                {!isReadOnly && (
                  <Button
                    look="quiet"
                    aria-label={t`Remove: ${kindName(relation.kind)} ${name}`}
                    onPress={() => onChange(withoutRelation(value, relation))}
                  >
                    <Icon name="close" />
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
        {!isReadOnly && <AddRelation onAdd={(added) => onChange(withRelation(value, added))} />}
      </GroupShell>
    </FormSection>
  )
}

function AddRelation({ onAdd }: { onAdd: (relation: OwnRelation) => void }) {
  const { t } = useLingui()
  const { draft, id } = useSession()
  const kindName = useKindName()
  const [kind, setKind] = useState<Kind>('before')
  const options = draft.plan.sessions
    .filter((session) => session.id !== id)
    .map((session) => ({ id: session.id, text: textOf(session.title), hint: session.code }))
  return (
    <div className="fields-row">
      <SelectField
        label={t`Relation`}
        options={ownRelation.shape.kind.options.map((one) => ({ id: one, text: kindName(one) }))}
        placeholder={t`Choose`}
        value={kind}
        onChange={setKind}
      />
      <ComboField
        label={t`Other session`}
        options={options}
        openLabel={t`Show all sessions`}
        nothing={t`No such session`}
        more={(left) => t`${left} more: type to narrow the list`}
        placeholder={t`Code or title`}
        value={null}
        onChange={(sessionId) => sessionId !== null && onAdd({ kind, sessionId })}
      />
    </div>
  )
}
