import { useLingui } from '@lingui/react/macro'
import type { PublicSession } from '@roundtable/contracts'
import { Icon } from '@roundtable/ui'
import type { ReactNode } from 'react'
import { useText } from '../../platform/i18n/words'
import { toggleSaved, useSaved } from './use-saved'

interface SaveButtonProps {
  session: PublicSession
  /** Stands beside the mark; without it the mark stands alone, named for those who do not see it. */
  children?: ReactNode
  className?: string
}

/** Puts a session on one's own agenda, on this device. */
export function SaveButton({ session, children, className = 'save' }: SaveButtonProps) {
  const { t } = useLingui()
  const text = useText()
  const isSaved = useSaved().has(session.id)
  const title = text(session.title)
  return (
    <button
      type="button"
      className={className}
      aria-pressed={isSaved}
      onClick={() => toggleSaved(session.id)}
      {...(children === undefined ? { 'aria-label': t`Save ${title}` } : {})}
    >
      <Icon name="bookmark" />
      {children}
    </button>
  )
}
