import type { ReactNode } from 'react'

/** What is true, then what to do. Never an illustration. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children}
    </div>
  )
}
