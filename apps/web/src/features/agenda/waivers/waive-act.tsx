import { Trans } from '@lingui/react/macro'
import { Button } from '@roundtable/ui'
import type { Finding } from '@roundtable/scheduling'
import { useState } from 'react'
import { useMe } from '../../../platform/me'
import type { Board } from '../model/board-model'
import { WaiveSheet } from './waive-sheet'

interface WaiveActProps {
  board: Board
  finding: Finding
  sessionId: string
  sentence: string
}

/** The way to let a finding pass, for those who may; the others are told who may. */
export function WaiveAct(props: WaiveActProps) {
  const [open, setOpen] = useState(false)
  const me = useMe()
  if (!me?.permissions.includes('waiver.give'))
    return (
      <span className="dim">
        <Trans>Only the secretariat can waive this.</Trans>
      </span>
    )
  return (
    <>
      <Button look="text" onPress={() => setOpen(true)}>
        <Trans>Waive…</Trans>
      </Button>
      {open && <WaiveSheet {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
