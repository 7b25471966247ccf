import { Trans, useLingui } from '@lingui/react/macro'
import { NoticeBox } from '@roundtable/ui'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Failed } from '../platform/error-boundary'
import { Refused, troubleOf } from '../platform/problem'

/** A staff page that could not be opened, because nobody answered. Everything else is ours to repair. */
export function Unreachable({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  if (!(error instanceof Refused)) return <Failed error={error} />
  const again = () => {
    reset()
    void router.invalidate()
  }
  const cut = troubleOf(error.problem) === 'offline'
  return (
    <main className="lone">
      <title>{t`No answer · Roundtable`}</title>
      <h1>
        <Trans>The board could not be opened</Trans>
      </h1>
      <NoticeBox
        look={cut ? 'offline' : 'error'}
        role="alert"
        title={cut ? t`No connection.` : t`The server cannot answer now.`}
      >
        <Trans>Nothing was changed. Please try again in a moment.</Trans>
      </NoticeBox>
      <div className="acts">
        <button type="button" className="btn primary" onClick={again}>
          <Trans>Try again</Trans>
        </button>
      </div>
    </main>
  )
}
