import { Trans } from '@lingui/react/macro'
import { Component, useEffect, type ErrorInfo, type ReactNode } from 'react'
import { isAnswered, isMissingPart, NobodyAnswers } from './missing-part'

/** The last net: something we did not foresee. Says so, and offers the way back. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === null ? this.props.children : <Failed error={error} />
  }
}

/** What a page shows instead of itself when it broke. */
export function Failed({ error }: { error: unknown }) {
  if (isMissingPart(error)) return <Unloaded isSilent={error instanceof NobodyAnswers} />
  return (
    <main className="lone">
      <h1>
        <Trans>This page stopped working</Trans>
      </h1>
      <p>
        <Trans>The fault is ours, and nothing that was saved is lost.</Trans>
      </p>
      <p>
        <a className="btn primary" href={window.location.href}>
          <Trans>Load the page again</Trans>
        </a>
      </p>
    </main>
  )
}

/** So often a server that was silent is asked whether it is back, in ms. */
const askEvery = 5_000

/** A part of the application did not come: no line, or another version runs by now. Loads again when the line is back. */
function Unloaded({ isSilent }: { isSilent: boolean }) {
  useEffect(() => {
    const again = (): void => window.location.reload()
    window.addEventListener('online', again)
    // A server that answers and lacks the part would answer the same the next time.
    const asking = isSilent
      ? setInterval(() => void isAnswered().then((is) => is && again()), askEvery)
      : undefined
    return () => {
      window.removeEventListener('online', again)
      clearInterval(asking)
    }
  }, [isSilent])
  return (
    <main className="lone">
      <h1>
        <Trans>This part could not be loaded</Trans>
      </h1>
      <p>
        <Trans>
          There is no connection, or a newer version runs by now. Moves that wait are kept on this
          device.
        </Trans>
      </p>
      <p>
        <button type="button" className="btn primary" onClick={() => window.location.reload()}>
          <Trans>Load the page again</Trans>
        </button>
      </p>
    </main>
  )
}
