import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The way to a session's own page. */
export function SessionLink({ id, children }: { id: string; children: ReactNode }) {
  const { history } = useRouter()
  const href = `/organize/sessions/${id}`
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        history.push(href)
      }}
    >
      {children}
    </a>
  )
}
