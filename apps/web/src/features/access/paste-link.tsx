import { Trans, useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { Button, Field, NoticeBox } from '@roundtable/ui'
import { useState, type FormEvent } from 'react'
import { troubleOf } from '../../platform/problem'
import { consume } from './sign-in'
import { tokenOf } from './sign-in-link'

/** A link from a mail or a screen, for those who could not simply open it. */
export function PasteLink() {
  const { t } = useLingui()
  const [link, setLink] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const token = tokenOf(link)
    setWrong(token === null)
    if (token !== null) void consume(token)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={t`Personal link`}
        value={link}
        onChange={(value) => {
          setLink(value)
          setWrong(false)
        }}
        help={t`Open it, or paste it here.`}
        error={
          wrong ? t`This is not a personal link. It ends with #token= and a long code.` : undefined
        }
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        autoFocus
      />
      <Button type="submit">
        <Trans>Sign in with this link</Trans>
      </Button>
    </form>
  )
}

/** Why the link did not open the door, and what to do. */
export function RefusedNotice({ problem, token }: { problem: Problem; token: string }) {
  const { t } = useLingui()
  const trouble = troubleOf(problem)
  if (trouble === 'link-gone')
    return (
      <NoticeBox look="error" role="alert" title={t`This link does not work any more.`}>
        <Trans>
          It was used already, it is too old, or a newer one replaced it. Staff can ask for a code
          below; others ask the secretariat for a new link.
        </Trans>
      </NoticeBox>
    )
  const again = (
    <button type="button" className="btn text" onClick={() => void consume(token)}>
      <Trans>Try again</Trans>
    </button>
  )
  if (trouble === 'offline')
    return (
      <NoticeBox look="offline" role="alert" title={t`Not signed in: no connection.`}>
        <Trans>Your link is kept here.</Trans> {again}
      </NoticeBox>
    )
  if (trouble === 'rate-limited')
    return (
      <NoticeBox look="error" role="alert" title={t`Too many attempts.`}>
        <Trans>Please wait a few minutes. Your link is kept here.</Trans> {again}
      </NoticeBox>
    )
  return (
    <NoticeBox look="error" role="alert" title={t`Not signed in: the server could not answer.`}>
      <Trans>Your link is kept here.</Trans> {again}
    </NoticeBox>
  )
}
