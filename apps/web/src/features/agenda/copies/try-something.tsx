import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanSummary } from '@roundtable/contracts'
import { Button } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { CreationTrouble } from '../../../platform/creation-trouble'
import { useCreation } from '../../../platform/use-creation'
import { CopyNameDialog } from './copy-name-dialog'
import { copiesKey, usePlans } from './use-copies'

interface TrySomethingProps {
  /** The copy that is copied; absent: the plan itself. */
  from?: Pick<PlanSummary, 'id' | 'name'>
  label: string
  look?: 'text' | 'paper' | 'primary'
}

/** “Try something”: names a copy, and opens its board. */
export function TrySomething({ from, label, look = 'text' }: TrySomethingProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {label}
      </Button>
      {open && <TryDialog {...(from && { from })} onClose={() => setOpen(false)} />}
    </>
  )
}

function TryDialog({ from, onClose }: Pick<TrySomethingProps, 'from'> & { onClose: () => void }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const { busy, problem, send } = useCreation((commandId) =>
    call('copyPlan', {
      body: { commandId, name, ...(from === undefined ? {} : { from: from.id }) },
    }),
  )
  const make = async () => {
    const made = await send()
    if (!made) return
    void client.invalidateQueries({ queryKey: copiesKey })
    onClose()
    await navigate({ to: '/organize/plans/$id', params: { id: made.id } })
  }
  return (
    <CopyNameDialog
      title={
        from ? (
          <Trans>
            Copy “<bdi>{from.name}</bdi>”
          </Trans>
        ) : (
          <Trans>Try something</Trans>
        )
      }
      lead={
        from ? (
          <Trans>
            You get another copy, which begins as this one stands now. Nobody else’s programme
            changes until you take it over.
          </Trans>
        ) : (
          <Trans>
            You get a copy of the whole board. Move in it what you like: nobody else’s programme
            changes until you take it over.
          </Trans>
        )
      }
      help={t`Such as “Panels in the morning”`}
      name={name}
      onName={setName}
      act={<Trans>Make the copy</Trans>}
      busy={busy}
      onAct={make}
      onClose={onClose}
    >
      <CreationTrouble problem={problem} />
      <Others />
    </CopyNameDialog>
  )
}

/** What others are trying already. */
function Others() {
  const plans = usePlans().data?.plans.filter((plan) => !plan.main) ?? []
  if (plans.length === 0) return null
  return (
    <div className="try-others">
      <b>
        <Trans>Being tried already</Trans>
      </b>
      <ul>
        {plans.map(({ id, name, madeBy }) => (
          <li key={id}>
            <Link to="/organize/plans/$id" params={{ id }}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <span className="dim">
              <bdi>{madeBy}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <Link to="/organize/plans">
        <Trans>See all copies</Trans>
      </Link>
    </div>
  )
}
