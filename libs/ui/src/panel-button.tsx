import { useRef, type ReactNode } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Button } from './button'
import { Hanging } from './hanging'
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
      <Hanging from={button} name={name} className="panel" within="panel-body">
        {children}
      </Hanging>
    </DialogTrigger>
  )
}
