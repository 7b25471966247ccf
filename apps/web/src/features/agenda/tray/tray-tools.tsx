import { useLingui } from '@lingui/react/macro'
import type { TrayOrder } from './order'

interface TrayToolsProps {
  query: string
  onQuery: (query: string) => void
  order: TrayOrder
  onOrder: (order: TrayOrder) => void
}

/** Where many wait: search, and another order. */
export function TrayTools({ query, onQuery, order, onOrder }: TrayToolsProps) {
  const { t } = useLingui()
  const orders: readonly { id: TrayOrder; text: string }[] = [
    { id: 'hardest', text: t`Hardest to place first` },
    { id: 'longest', text: t`Longest first` },
    { id: 'code', text: t`By code` },
  ]
  return (
    <div className="tray-tools">
      <input
        type="search"
        className="input"
        aria-label={t`Search the unplaced sessions`}
        placeholder={t`Code, title or person`}
        dir={query === '' ? undefined : 'auto'}
        autoComplete="off"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <select
        className="input"
        aria-label={t`Order of the unplaced sessions`}
        value={order}
        onChange={(event) =>
          onOrder(orders.find(({ id }) => id === event.target.value)?.id ?? 'hardest')
        }
      >
        {orders.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
