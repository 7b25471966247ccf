import type { ReactNode } from 'react'

interface WidePageProps {
  /** Of the window. */
  title: string
  /** A `PageBody`, or what stands in its place while it is read. */
  children: ReactNode
}

/**
 * A staff page over the whole width, for what is looked at rather than filled in.
 * `<WidePage title={t`Releases`}><PageBody side={<Who />}>…</PageBody></WidePage>`
 */
export function WidePage({ title, children }: WidePageProps) {
  return (
    <main className="wide-page">
      <title>{title}</title>
      {children}
    </main>
  )
}

interface PageBodyProps {
  /** A `PageHead`, then what it is about. */
  children: ReactNode
  /** Beside it where there is room, else below: whom it concerns, what can be done. */
  side?: ReactNode
}

export function PageBody({ children, side }: PageBodyProps) {
  const main = <div className="page-main">{children}</div>
  if (side === undefined) return main
  return (
    <div className="page-columns">
      {main}
      <aside className="page-side">{side}</aside>
    </div>
  )
}
