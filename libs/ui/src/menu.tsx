import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuTrigger,
} from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement
  /** What the menu is about. */
  label: string
  /** Something to read above the choices, such as who is signed in. */
  head?: ReactNode
  children: ReactNode
  /** Ids of the chosen items, where the menu is a choice of one. */
  selected?: readonly string[]
  onAction?: (id: string) => void
}

export function Menu({ trigger, label, head, children, selected, onAction }: MenuProps) {
  const choice =
    selected === undefined
      ? {}
      : { selectionMode: 'single' as const, selectedKeys: selected, disallowEmptySelection: true }
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement="bottom end" offset={6}>
        {head !== undefined && <div className="menu-head">{head}</div>}
        <AriaMenu
          className="menu"
          aria-label={label}
          onAction={(key) => onAction?.(String(key))}
          {...choice}
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className'> {
  id: string
}

export function MenuItem(props: MenuItemProps) {
  return <AriaMenuItem {...props} className="menu-item" />
}
