import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

interface HangingProps {
  /** The button it hangs below. */
  from: RefObject<HTMLButtonElement | null>
  name: string
  /** Of the popover, and of the dialog in it. */
  className: string
  within: string
  children: ReactNode
}

/** What a button of a row of filters opens below itself. */
export function Hanging({ from, name, className, within, children }: HangingProps) {
  return (
    // Without a name of its own: the dialog in it has one.
    <Popover
      slot={null}
      triggerRef={from}
      className={`popover ${className}`}
      offset={4}
      placement="bottom start"
    >
      <Dialog className={within} aria-label={name}>
        {children}
      </Dialog>
    </Popover>
  )
}
