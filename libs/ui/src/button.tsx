import type { Ref } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'

type ButtonLook = 'paper' | 'primary' | 'quiet' | 'danger' | 'text'

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  /** One primary a view, and it says the consequence. */
  look?: ButtonLook
  className?: string
  ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'paper', className, ...rest }: ButtonProps) {
  const classes = ['btn', look === 'paper' ? '' : look, className].filter(Boolean).join(' ')
  return <AriaButton {...rest} className={classes} />
}
