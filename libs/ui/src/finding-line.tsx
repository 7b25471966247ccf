import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type FindingLook = 'blocker' | 'warning' | 'advice' | 'good' | 'waived'

const icons: Record<FindingLook, IconName> = {
  blocker: 'blocked',
  warning: 'warning',
  advice: 'advice',
  good: 'satisfied',
  waived: 'key',
}

interface FindingLineProps {
  look: FindingLook
  /** The severity as a word, for those who do not see the icon. */
  label: string
  /** One sentence: who, what, when. */
  children: ReactNode
  /** The source, in the third voice. */
  why?: ReactNode
  /** What can be done, as links or text buttons. */
  acts?: ReactNode
}

export function FindingLine({ look, label, children, why, acts }: FindingLineProps) {
  return (
    <div className={`finding ${look}`}>
      <Icon name={icons[look]} label={label} />
      <div>
        {look === 'blocker' ? <b>{children}</b> : children}
        {why !== undefined && <div className="why">{why}</div>}
        {acts && <div className="acts">{acts}</div>}
      </div>
    </div>
  )
}
