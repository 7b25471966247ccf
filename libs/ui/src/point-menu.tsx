import { useRef, type CSSProperties, type ReactNode } from 'react'
import { Menu as AriaMenu } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'

interface PointMenuProps {
  /** What the menu is about. */
  label: string
  /** Where it was asked for, in CSS pixels of the window. */
  at: { x: number; y: number }
  /** Something to read above the choices. */
  head?: ReactNode
  children: ReactNode
  onAction: (id: string) => void
  onClose: () => void
}

/** A menu without a button of its own: it opens at a point, as context menus do. */
export function PointMenu({ label, at, head, children, onAction, onClose }: PointMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const style: CSSProperties = { position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }
  return (
    <>
      <span ref={anchor} style={style} aria-hidden />
      <Popover
        className="popover point-menu"
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        aria-label={label}
      >
        {head !== undefined && <div className="menu-head">{head}</div>}
        <AriaMenu
          className="menu"
          aria-label={label}
          autoFocus="first"
          onAction={(key) => onAction(String(key))}
          onClose={onClose}
        >
          {children}
        </AriaMenu>
      </Popover>
    </>
  )
}
