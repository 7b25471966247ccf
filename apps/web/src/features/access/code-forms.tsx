import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { email as emailSchema, type Problem } from '@roundtable/contracts'
import { Button, Field } from '@roundtable/ui'
import { useRef, useState, type FormEvent } from 'react'
import { call } from '../../platform/api'
import { useLocale } from '../../platform/i18n/use-locale'
import { CodeTrouble } from './code-trouble'
import { codeShown, digitsIn, isWholeCode } from './code-text'
import { signedIn } from './sign-in'
import { useCountdown } from './use-countdown'

/** What was asked for in this tab. */
export interface AskedCode {
  email: string
  sent: boolean
  /** When another code may be asked for; ms since 1970. */
  nextAt: number
}

type Change = (part: Partial<AskedCode>) => void

/** Asks for a code; the answer does not tell whether anybody has this mailbox. */
function useAsking(change: Change) {
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const ask = async (email: string): Promise<boolean> => {
    setBusy(true)
    const answer = await call('askForCode', { body: { email, language: locale } })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) change({ email, sent: true, nextAt: Date.now() + answer.value.nextAfter * 1000 })
    return answer.ok
  }
  return { busy, problem, ask }
}

export function AskCode({ asked, change }: { asked: AskedCode; change: Change }) {
  const { t } = useLingui()
  const { busy, problem, ask } = useAsking(change)
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = emailSchema.safeParse(asked.email)
    setWrong(!read.success)
    if (read.success && !busy) void ask(read.data)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={t`Email`}
        type="email"
        value={asked.email}
        onChange={(email) => {
          change({ email })
          setWrong(false)
        }}
        error={wrong ? t`This is not an email address, such as name@example.org.` : undefined}
        autoComplete="email"
        spellCheck={false}
        dir="ltr"
      />
      <CodeTrouble problem={problem} />
      <Button type="submit" look="primary" isDisabled={busy}>
        <Trans>Send me a code</Trans>
      </Button>
    </form>
  )
}

interface EnterCodeProps {
  asked: AskedCode
  change: Change
  onDone: () => void
}

export function EnterCode({ asked, change, onDone }: EnterCodeProps) {
  const { email } = asked
  return (
    <>
      <h1>
        <Trans>Enter the code</Trans>
      </h1>
      <p role="status">
        <Trans>
          If <bdi className="strong">{email}</bdi> belongs to the agenda’s staff, a code is on its
          way there. It works once, for ten minutes.
        </Trans>
      </p>
      <CodeForm email={email} onDone={onDone} />
      <Resend asked={asked} change={change} />
    </>
  )
}

function CodeForm({ email, onDone }: { email: string; onDone: () => void }) {
  const { t } = useLingui()
  const [digits, setDigits] = useState('')
  const [short, setShort] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const tried = useRef('')
  const send = async (code: string): Promise<void> => {
    tried.current = code
    setBusy(true)
    const answer = await call('consumeCode', { body: { email, code } })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    onDone()
    signedIn(answer.value)
  }
  const type = (text: string): void => {
    const code = digitsIn(text)
    setDigits(code)
    setShort(false)
    setProblem(null)
    // A whole code needs no button; the same one is not tried twice by itself.
    if (isWholeCode(code) && code !== tried.current && !busy) void send(code)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShort(!isWholeCode(digits))
    if (isWholeCode(digits) && !busy) void send(digits)
  }
  return (
    <form onSubmit={submit} noValidate className="code">
      <Field
        label={t`Code`}
        value={codeShown(digits)}
        onChange={type}
        help={t`Eight digits, from the newest mail.`}
        error={short ? t`A code has eight digits.` : undefined}
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
        dir="ltr"
        autoFocus
      />
      <CodeTrouble problem={problem} />
      <Button type="submit" look="primary" isDisabled={busy}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  )
}

function Resend({ asked, change }: { asked: AskedCode; change: Change }) {
  const left = useCountdown(asked.nextAt)
  const { busy, problem, ask } = useAsking(change)
  return (
    <div className="resend">
      <CodeTrouble problem={problem} />
      {left > 0 ? (
        <span className="soft">
          <Plural value={left} one="Another code in # second" other="Another code in # seconds" />
        </span>
      ) : (
        <Button look="text" isDisabled={busy} onPress={() => void ask(asked.email)}>
          <Trans>Send another code</Trans>
        </Button>
      )}
      <Button look="text" onPress={() => change({ sent: false })}>
        <Trans>Use another address</Trans>
      </Button>
    </div>
  )
}
