import { Trans } from '@lingui/react/macro'
import { Component, type ErrorInfo, type ReactNode } from 'react'

/** The last net: something we did not foresee. Says so, and offers the way back. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

/** What a page shows instead of itself when it broke. */
export function Failed() {
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
