import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type NoticeLook = 'error' | 'offline' | 'plain'

const icons: Record<NoticeLook, IconName> = {
  error: 'blocked',
  offline: 'offline',
  plain: 'advice',
}

interface NoticeBoxProps {
  look: NoticeLook
  /** What is so, in one short sentence. */
  title: ReactNode
  /** What was not done, what is there now, what to do. */
  children?: ReactNode
  /** `alert` for what just failed, `status` for what may wait; nothing when it stands there from the start. */
  role?: 'alert' | 'status'
}

/** Inline, where the trouble is; stays until it is solved. */
export function NoticeBox({ look, title, children, role }: NoticeBoxProps) {
  return (
    <div className={`notice-box ${look}`} role={role}>
      <Icon name={icons[look]} />
      <b>{title}</b>
      {children !== undefined && <div>{children}</div>}
    </div>
  )
}
