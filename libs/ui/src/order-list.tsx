import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { Icon } from './icon'
import { ordered } from './ordered'

interface OrderListProps<Item extends { readonly id: string }> {
  /** What is in order: “People”. */
  label: string
  items: readonly Item[]
  /** Ids in their new order. */
  onOrder: (ids: string[]) => void
  textOf: (item: Item) => string
  /** The word for the handle: “Move Ms Hana Lim”. */
  handleLabel: (text: string) => string
  children: (item: Item, position: number) => ReactNode
  isReadOnly?: boolean
}

/**
 * Rows in an order that people decide: drag the handle, or press Enter on it, choose a place with the arrow keys and
 * press Enter again. Controls inside a row are reached with Tab.
 */
export function OrderList<Item extends { readonly id: string }>(props: OrderListProps<Item>) {
  const { label, items, onOrder, textOf, handleLabel, children, isReadOnly = false } = props
  const ids = items.map(({ id }) => id)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) =>
      onOrder(ordered(ids, [...keys].map(String), String(target.key), target.dropPosition)),
  })
  return (
    <GridList
      className="order-list"
      aria-label={label}
      keyboardNavigationBehavior="tab"
      {...(isReadOnly ? {} : { dragAndDropHooks })}
    >
      {items.map((item, position) => (
        <GridListItem key={item.id} id={item.id} textValue={textOf(item)} className="order-row">
          {!isReadOnly && (
            <Button slot="drag" className="handle" aria-label={handleLabel(textOf(item))}>
              <Icon name="grip" />
            </Button>
          )}
          {children(item, position)}
        </GridListItem>
      ))}
    </GridList>
  )
}
