import { Trans, useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { Button, Icon, NoticeBox } from '@roundtable/ui'
import { useState } from 'react'
import { CodeTrouble } from './code-trouble'
import { hasPasskeys, signInWithPasskey } from './passkeys'
import { signedIn } from './sign-in'

/** The device knows who it is: no address, no code. */
export function PasskeyButton() {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | 'device' | null>(null)
  if (!hasPasskeys()) return null
  const use = async (): Promise<void> => {
    setBusy(true)
    const answer = await signInWithPasskey()
    setBusy(false)
    if (answer.ok) return signedIn(answer.value)
    setProblem(answer.problem)
  }
  return (
    <>
      <div className="or">
        <Trans>or</Trans>
      </div>
      {problem === 'device' ? (
        <NoticeBox look="plain" role="alert" title={t`No passkey was used.`}>
          <Trans>
            The device has none for this site, or it was cancelled. After signing in with a code you
            can add one.
          </Trans>
        </NoticeBox>
      ) : (
        <CodeTrouble problem={problem} />
      )}
      <Button className="tall" isDisabled={busy} onPress={() => void use()}>
        <Icon name="key" />
        <Trans>Use a passkey</Trans>
      </Button>
    </>
  )
}
