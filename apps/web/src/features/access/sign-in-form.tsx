import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Icon, NoticeBox, Wait } from '@roundtable/ui'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useKeptState } from '../../platform/use-kept-state'
import { AskCode, EnterCode, type AskedCode } from './code-forms'
import { PasskeyButton } from './passkey-button'
import { PasteLink, RefusedNotice } from './paste-link'
import { useSignIn } from './sign-in'

const nothingAsked: AskedCode = { email: '', sent: false, nextAt: 0 }

/** The ways in: a code by mail, a passkey, a personal link. */
export function SignInForm() {
  const { t } = useLingui()
  const state = useSignIn()
  // A reload while one looks for the mail must not ask for another one.
  const asked = useKeptState('sign-in', nothingAsked)
  if (state.step === 'asking' || state.step === 'done')
    return (
      <div className="box">
        <Heading />
        <Wait label={t`Signing you in`} bars={2} after={0} />
      </div>
    )
  if (asked.value.sent)
    return (
      <div className="box">
        <EnterCode asked={asked.value} change={asked.change} onDone={asked.clear} />
      </div>
    )
  return (
    <div className="box">
      <Heading />
      <p>
        <Trans>No password. We send a code that works once, for ten minutes.</Trans>
      </p>
      {state.step === 'refused' ? (
        <RefusedNotice problem={state.problem} token={state.token} />
      ) : (
        <WhyHere />
      )}
      <AskCode asked={asked.value} change={asked.change} />
      <PasskeyButton />
      <ByLink />
    </div>
  )
}

const Heading = () => (
  <h1>
    <Trans>Sign in</Trans>
  </h1>
)

/** Whoever was sent here from a page of the staff is told why. */
function WhyHere() {
  const { t } = useLingui()
  const { from, ended } = useSearch({ from: '/sign-in' })
  if (ended)
    return (
      <NoticeBox look="plain" role="status" title={t`You are signed out.`}>
        <Trans>
          Your session was ended, or your access has changed. Sign in again to go on; if that does
          not work, ask the secretariat.
        </Trans>
      </NoticeBox>
    )
  if (from === undefined) return null
  return (
    <NoticeBox look="plain" title={t`The board is for the agenda’s staff.`}>
      <Trans>Sign in, and you come straight to it.</Trans>
    </NoticeBox>
  )
}

function ByLink() {
  const [open, setOpen] = useState(false)
  return (
    <div className="note">
      <Icon name="mail" />
      <div>
        <b>
          <Trans>Speakers and focal points</Trans>
        </b>
        <Trans>Open the personal link in your invitation; it signs you in.</Trans>{' '}
        {open ? (
          <PasteLink />
        ) : (
          <Button look="text" onPress={() => setOpen(true)}>
            <Trans>Paste a link</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
