import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Dialog, Field } from '@roundtable/ui'
import type { ReactNode } from 'react'
import './copies.css'

interface CopyNameDialogProps {
  title: ReactNode
  /** What comes of it. */
  lead?: ReactNode
  help?: string
  name: string
  onName: (name: string) => void
  /** What its button says. */
  act: ReactNode
  busy: boolean
  onAct: () => Promise<void>
  onClose: () => void
  /** Below the line: why it could not be done. */
  children: ReactNode
}

/** Asks for the name of a copy, of one that is made or one that there is. */
export function CopyNameDialog(props: CopyNameDialogProps) {
  const { title, lead, help, name, onName, act, busy, onAct, onClose, children } = props
  const { t } = useLingui()
  return (
    <Dialog title={title} isOpen onClose={onClose} closeLabel={t`Close`} size="30rem">
      <form
        className="copy-name"
        onSubmit={(event) => {
          event.preventDefault()
          void onAct()
        }}
      >
        {lead !== undefined && <p>{lead}</p>}
        <Field
          label={t`Name of the copy`}
          help={help}
          value={name}
          onChange={onName}
          maxLength={80}
          autoFocus
        />
        {children}
        <div className="acts">
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" isDisabled={busy || name.trim() === ''}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
