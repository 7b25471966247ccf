import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { AuditVerdict, Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { NotDone } from '../not-done'

/** Every line carries the seal of the one before it: one that was changed, added or taken out is named (I-15). */
export function useVerifying() {
  const [busy, setBusy] = useState(false)
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const verify = async (): Promise<void> => {
    setBusy(true)
    const answer = await call('verifyAudit')
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    setVerdict(answer.ok ? answer.value : null)
  }
  const told = (
    <>
      <NotDone problem={problem} />
      {verdict && <Told verdict={verdict} />}
    </>
  )
  return { busy, verify, told }
}

function Told({ verdict }: { verdict: AuditVerdict }) {
  const { t } = useLingui()
  if (verdict.intact)
    return (
      <NoticeBox look="plain" role="status" title={t`The audit is whole.`}>
        <Plural
          value={verdict.lines}
          one="# line is as it was written."
          other="# lines are as they were written."
        />
      </NoticeBox>
    )
  const { seq, problem } = verdict
  const what = {
    altered: t`Line ${seq} is not as it was written.`,
    missing: t`Line ${seq} is missing.`,
    surplus: t`Line ${seq} was never written by the system.`,
  }
  return (
    <NoticeBox look="error" role="alert" title={what[problem]}>
      <Trans>
        Somebody has changed the audit past the system. Lines before it are whole. Keep the database
        as it is, and compare with a backup.
      </Trans>
    </NoticeBox>
  )
}
