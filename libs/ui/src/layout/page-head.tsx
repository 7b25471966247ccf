import type { ReactNode } from 'react'

interface PageHeadProps {
  title: ReactNode
  /** One line in the second voice: what, how many, since when. */
  meta?: ReactNode
  /** Buttons at the end; one of them ink at most. */
  acts?: ReactNode
  /** Above the title: the way back. */
  back?: ReactNode
}

/** Title of a staff page, what it is about, and what can be done here. */
export function PageHead({ title, meta, acts, back }: PageHeadProps) {
  return (
    <header className="page-head">
      {back !== undefined && <div className="back">{back}</div>}
      <div className="title">
        <h1>{title}</h1>
        {meta !== undefined && <p>{meta}</p>}
      </div>
      {acts !== undefined && <div className="acts">{acts}</div>}
    </header>
  )
}
