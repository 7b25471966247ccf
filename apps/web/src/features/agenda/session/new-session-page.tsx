import { Trans, useLingui } from '@lingui/react/macro'
import { format as formats, type SessionRecord } from '@roundtable/contracts'
import { Button, Field, NumberField, PageHead, SelectField } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { call } from '../../../platform/api'
import { CreationTrouble } from '../../../platform/creation-trouble'
import { useCreation } from '../../../platform/use-creation'
import { useKeptState } from '../../../platform/use-kept-state'
import { Needs } from '../../access/needs'
import { formatLabel } from '../model/labels'
import { useSessionSentences } from './refusals'
import './session.css'

const nothing = {
  title: '',
  format: 'panel' as SessionRecord['format'],
  minutes: 60 as number | null,
}

/** What is needed for a session to be there; the rest is written on the page that opens. */
export default function NewSessionPage() {
  return (
    <Needs
      permission="session.write"
      title={<Trans>This page is for those who may change sessions.</Trans>}
    >
      <NewSession />
    </Needs>
  )
}

function NewSession() {
  const { t } = useLingui()
  const form = useKeptState('session', nothing)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { title, format, minutes } = form.value
  const creation = useCreation(
    (commandId) =>
      call('createSession', {
        body: { commandId, fields: { title: { en: title }, format, minutes: minutes ?? 0 } },
      }),
    useSessionSentences(),
  )
  const add = async (): Promise<void> => {
    const session = await creation.send()
    if (!session) return
    form.clear()
    void client.invalidateQueries({ queryKey: ['plan'] })
    client.setQueryData(['session', session.id], session)
    await navigate({ to: '/organize/sessions/$id', params: { id: session.id } })
  }
  const complete = title.trim() !== '' && minutes !== null
  return (
    <main className="staff-page session-page">
      <title>{t`Add a session · Roundtable`}</title>
      <PageHead
        title={t`Add a session`}
        meta={t`It waits off the board until somebody places it.`}
        back={
          <Link to="/organize">
            <Trans>Board</Trans>
          </Link>
        }
        acts={
          <Link to="/organize/sessions/import" className="btn">
            <Trans>Import a table</Trans>
          </Link>
        }
      />
      <form
        className="new-session"
        onSubmit={(event) => {
          event.preventDefault()
          if (complete && !creation.busy) void add()
        }}
      >
        <Field
          label={t`Title in English`}
          maxLength={300}
          autoFocus
          value={title}
          onChange={(value) => form.change({ title: value })}
          error={creation.errorOf('title')}
        />
        <div className="fields-row">
          <SelectField
            label={t`Format`}
            options={formats.options.map((id) => ({ id, text: formatLabel(id) }))}
            placeholder={t`Choose`}
            value={format}
            onChange={(value) => form.change({ format: value })}
          />
          <NumberField
            label={t`Length`}
            unit={t`min`}
            min={1}
            max={480}
            step={5}
            steppers={{ less: t`Five minutes less`, more: t`Five minutes more` }}
            value={minutes}
            onChange={(value) => form.change({ minutes: value })}
            error={creation.errorOf('minutes')}
          />
        </div>
        <CreationTrouble problem={creation.problem} isMarked />
        <div>
          <Button look="primary" type="submit" isDisabled={!complete || creation.busy}>
            <Trans>Add this session</Trans>
          </Button>
        </div>
      </form>
    </main>
  )
}
