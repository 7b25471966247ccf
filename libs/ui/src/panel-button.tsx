import { useRef, type ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from './button'
import { Icon } from './icon'

interface PanelButtonProps {
  /** What the panel is called, for those who do not see it hang below the button. */
  name: string
  label: ReactNode
  /** Something in the panel is not as at first. */
  on?: boolean
  children: ReactNode
}

/** A button with a small panel of controls below it; what is set there holds at once. */
export function PanelButton({ name, label, on = false, children }: PanelButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <DialogTrigger>
      <Button ref={button} look="quiet" className={on ? 'filter on' : 'filter'}>
        <span className={on ? 'value' : undefined}>{label}</span>
        <Icon name="chevron" className="down" />
      </Button>
      {/* Without a name of its own: the dialog in it has one. */}
      <Popover
        slot={null}
        triggerRef={button}
        className="popover panel"
        offset={4}
        placement="bottom start"
      >
        <Dialog className="panel-body" aria-label={name}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
