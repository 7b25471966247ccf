import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Dialog, showToast } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/api'
import { useCreation } from '../../../platform/use-creation'
import { useKeptState } from '../../../platform/use-kept-state'
import { NotDone } from '../not-done'
import { StaffFieldset, type StaffFields } from './staff-fields'

const nothing: StaffFields = { name: '', email: '', role: 'viewer' }

export function AddStaff({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const form = useKeptState('staff', nothing)
  const creation = useCreation((commandId) =>
    call('createStaff', { body: { commandId, fields: form.value } }),
  )
  const { name, email } = form.value
  const add = async (): Promise<void> => {
    const added = await creation.send()
    if (!added) return
    form.clear()
    await client.invalidateQueries({ queryKey: ['staff'] })
    showToast({ text: t`${added.name} was added, and signs in with a code to their mailbox.` })
    onClose()
  }
  return (
    <Dialog
      title={<Trans>Add somebody to the staff</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t`Close`}
      dismissable={!creation.busy}
      size="30rem"
      footer={
        <Button
          look="primary"
          isDisabled={creation.busy || name.trim() === '' || email.trim() === ''}
          onPress={() => void add()}
        >
          <Trans>Add to the staff</Trans>
        </Button>
      }
    >
      <div className="form-stack">
        <StaffFieldset value={form.value} change={form.change} errorOf={creation.errorOf} />
        <NotDone
          problem={creation.problem}
          sentences={{ validation: t`What is marked above does not fit. What you typed is kept.` }}
        />
      </div>
    </Dialog>
  )
}
