import { useLingui } from '@lingui/react/macro'
import { Button, Icon, Menu, MenuItem, showToast, type IconName } from '@roundtable/ui'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isLocale, localeFacts, locales } from '../../platform/i18n/locales'
import { useLocale } from '../../platform/i18n/use-locale'
import { useMe, useSignOut } from '../../platform/me'
import { chooseTheme, themes, useTheme, type Theme } from '../../platform/theme'
import { movesKeptHere } from '../agenda/queue/moves-kept'
import { useAccountPages } from './account-pages'
import { initials } from './initials'
import { useRoleName } from './role-name'
import { SignOutDialog } from './sign-out-dialog'

export function LanguageMenu() {
  const { t } = useLingui()
  const locale = useLocale()
  const navigate = useNavigate()
  const choose = (id: string) => {
    if (!isLocale(id)) return
    void navigate({ to: '.', search: (before) => ({ ...before, lang: id }), replace: true })
  }
  return (
    <Menu
      label={t`Language`}
      selected={[locale]}
      onAction={choose}
      trigger={
        <Button look="quiet">
          <Icon name="globe" />
          <span className="sr">{t`Language`}</span>
          <span className="name" lang={locale}>
            {localeFacts[locale].name}
          </span>
        </Button>
      }
    >
      {locales.map((id) => (
        <MenuItem key={id} id={id} textValue={localeFacts[id].name}>
          <span lang={id}>{localeFacts[id].name}</span>
          {id === locale && <Icon name="check" className="end" />}
        </MenuItem>
      ))}
    </Menu>
  )
}

const themeIcons: Record<Theme, IconName> = { system: 'contrast', light: 'sun', dark: 'moon' }

export function ThemeMenu() {
  const { t } = useLingui()
  const theme = useTheme()
  const names: Record<Theme, string> = {
    system: t`Like the device`,
    light: t`Light`,
    dark: t`Dark`,
  }
  return (
    <Menu
      label={t`Appearance`}
      selected={[theme]}
      onAction={(id) => chooseTheme(themes.find((known) => known === id) ?? 'system')}
      trigger={
        <Button look="quiet" aria-label={t`Appearance: ${names[theme]}`}>
          <Icon name={themeIcons[theme]} />
        </Button>
      }
    >
      {themes.map((id) => (
        <MenuItem key={id} id={id} textValue={names[id]}>
          <Icon name={themeIcons[id]} />
          {names[id]}
          {id === theme && <Icon name="check" className="end" />}
        </MenuItem>
      ))}
    </Menu>
  )
}

export function AccountMenu() {
  const { t } = useLingui()
  const me = useMe()
  const roleName = useRoleName()
  const signOut = useSignOut()
  const navigate = useNavigate()
  const pages = useAccountPages()
  const [unsaved, setUnsaved] = useState(0)
  if (!me) return null
  const ask = () => {
    const moves = movesKeptHere(me.id).reduce((sum, { waiting }) => sum + waiting, 0)
    setUnsaved(moves)
    if (moves === 0) void leave()
  }
  const leave = async () => {
    setUnsaved(0)
    if (await signOut()) await navigate({ to: '/sign-in' })
    else showToast({ text: t`Not signed out: no connection. Please try again.` })
  }
  return (
    <>
      <Menu
        label={t`Account`}
        onAction={(id) => {
          const page = pages.find(({ to }) => to === id)
          if (page) void navigate({ to: page.to })
          else ask()
        }}
        head={
          <>
            <div className="strong">{me.name}</div>
            <div className="soft">{roleName(me.role)}</div>
          </>
        }
        trigger={
          <Button look="quiet" className="avatar-button">
            <span className="avatar">{initials(me.name)}</span>
            <span className="sr">{t`Signed in as ${me.name}`}</span>
          </Button>
        }
      >
        {pages.map(({ to, name, icon }) => (
          <MenuItem key={to} id={to} textValue={name}>
            <Icon name={icon} />
            {name}
          </MenuItem>
        ))}
        <MenuItem id="sign-out">
          <Icon name="leave" />
          {t`Sign out`}
        </MenuItem>
      </Menu>
      {unsaved > 0 && (
        <SignOutDialog moves={unsaved} onStay={() => setUnsaved(0)} onLeave={() => void leave()} />
      )}
    </>
  )
}
