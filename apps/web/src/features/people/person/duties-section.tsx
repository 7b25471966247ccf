import { Trans, useLingui } from '@lingui/react/macro'
import type { Body, Duty } from '@roundtable/contracts'
import { ComboField, Field, FormSection, SelectField } from '@roundtable/ui'
import { Rows, RowsGroup } from '../../../platform/record/rows-group'
import { inRow } from '../../../platform/i18n/in-row'
import { textOf } from '../../agenda/model/names'
import { eventTime, isolated } from '../../agenda/model/words'
import { toMinutes } from '@roundtable/domain'
import { withStored } from './duty-meetings'
import { usePerson } from './person-context'

/** What the person has to do in bodies of the host: every meeting of a body, or one of them. */
export function DutiesSection() {
  const { t } = useLingui()
  const { sees, may, record } = usePerson()
  if (!sees('duties')) return null
  const bound = record.bind('duties', (duties) => <DutyWords duties={duties} />)
  return (
    <FormSection
      title={<Trans>Duties in host bodies</Trans>}
      note={<Trans>No session of theirs is placed over these meetings.</Trans>}
    >
      {may('duties') ? (
        <RowsGroup label={t`Duties`} bound={bound}>
          <DutyRows value={bound.value} onChange={bound.onChange} />
        </RowsGroup>
      ) : (
        <DutyWords duties={bound.value} />
      )}
    </FormSection>
  )
}

interface DutyRowsProps {
  value: readonly Duty[]
  onChange: (value: Duty[]) => void
}

const bodyName = (body: Body): string => `${isolated(body.code)} ${textOf(body.name)}`

function DutyRows({ value, onChange }: DutyRowsProps) {
  const { t } = useLingui()
  const { draft, record } = usePerson()
  const meetings = useMeetings()
  const gone = t`Withdrawn by the host`
  const bodies = draft.plan.bodies.map((body) => ({ id: body.id, text: bodyName(body) }))
  return (
    <div className="rows">
      <Rows
        rows={value}
        onChange={onChange}
        className="duty-row"
        nameOf={({ bodyId }) => draft.board.bodies.get(bodyId)?.code ?? ''}
      >
        {(duty, change) => (
          <>
            <SelectField
              label={t`Body`}
              options={bodies}
              placeholder={t`Choose`}
              value={duty.bodyId}
              onChange={(bodyId) => change({ bodyId, meetingUid: null })}
            />
            <SelectField
              label={t`Meetings`}
              options={withStored(meetings(duty.bodyId), duty.meetingUid, gone)}
              placeholder={t`All meetings`}
              none={{ text: t`All meetings`, onChoose: () => change({ meetingUid: null }) }}
              value={duty.meetingUid}
              onChange={(meetingUid) => change({ meetingUid })}
            />
            <Field
              label={t`As`}
              help={t`chair, vice-chair, head of delegation`}
              value={duty.role}
              onChange={(role) => change({ role })}
              maxLength={300}
            />
          </>
        )}
      </Rows>
      <div className="add-row">
        <ComboField
          label={t`Add a duty in`}
          placeholder={t`Body of the host`}
          options={bodies}
          openLabel={t`Show all`}
          nothing={t`No such body`}
          value={null}
          onChange={(bodyId) => {
            if (bodyId === null) return
            onChange([...value, { bodyId, meetingUid: null, role: '' }])
            record.flush()
          }}
        />
      </div>
    </div>
  )
}

/** The meetings of a body, by time. */
function useMeetings() {
  const { draft } = usePerson()
  const { board, plan } = draft
  return (bodyId: string) =>
    plan.hostMeetings
      .filter((meeting) => meeting.bodyId === bodyId)
      .map(({ uid, start, end, title }) => {
        const from = eventTime(board, toMinutes(board.clock, start), true)
        const to = eventTime(board, toMinutes(board.clock, end))
        return { id: uid, text: `${from}–${to}`, hint: title }
      })
}

function DutyWords({ duties }: { duties: readonly Duty[] }) {
  const { t } = useLingui()
  const { draft } = usePerson()
  const meetings = useMeetings()
  if (duties.length === 0)
    return (
      <p className="soft">
        <Trans>No duties in bodies of the host.</Trans>
      </p>
    )
  return (
    <ul className="rows">
      {duties.map(({ bodyId, meetingUid, role }, at) => {
        const body = draft.board.bodies.get(bodyId)
        const one = meetings(bodyId).find(({ id }) => id === meetingUid)
        return (
          <li key={at}>
            <span className="strong">{body ? bodyName(body) : '?'}</span>{' '}
            {inRow([
              meetingUid === null ? t`all meetings` : (one?.text ?? t`withdrawn by the host`),
              role,
            ])}
          </li>
        )
      })}
    </ul>
  )
}
