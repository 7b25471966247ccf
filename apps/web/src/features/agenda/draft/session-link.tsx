import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The way to a session's own page. */
export function SessionLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link to="/organize/sessions/$id" params={{ id }}>
      {children}
    </Link>
  )
}
