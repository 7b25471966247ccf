import { Trans } from '@lingui/react/macro'
import { Mark } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { StaffNavigation } from './staff-navigation'
import { AccountMenu, LanguageMenu, ThemeMenu } from './top-bar-menus'
import './top-bar.css'

/** The 48 px line on top of every staff page. What belongs to the page at hand goes in as children. */
export function TopBar({ children }: { children?: ReactNode }) {
  return (
    <header className="top-bar">
      <Link to="/organize" className="brand">
        <Mark size={19} />
        <Trans>Roundtable agenda</Trans>
      </Link>
      <StaffNavigation />
      <div className="end">
        {children}
        <LanguageMenu />
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  )
}
