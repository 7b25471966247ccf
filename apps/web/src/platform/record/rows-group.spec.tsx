import { beforeAll, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Rows } from './rows-group'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

it('changes a part of one row, and leaves the rest of it and the others', () => {
  const rows = [
    { id: 'a', code: 'FR', size: 2 },
    { id: 'b', code: 'AR', size: 3 },
  ]
  const changed: (typeof rows)[] = []
  let resize = (_: { size: number }): void => {}
  const text = renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <Rows
        rows={rows}
        onChange={(next) => changed.push(next)}
        className="pool-row"
        idOf={({ id }) => id}
        nameOf={({ code }) => code}
        noteOf={({ size }) => ` (${size})`}
      >
        {(row, change) => {
          if (row.id === 'b') resize = change
          return `${row.code}: `
        }}
      </Rows>
    </I18nProvider>,
  ).replace(/<[^>]+>/g, '')
  expect(text).toBe('FR: Take away FR (2)AR: Take away AR (3)')
  resize({ size: 4 })
  expect(changed).toEqual([[rows[0], { id: 'b', code: 'AR', size: 4 }]])
})
