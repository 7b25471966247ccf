import { describe, expect, it } from '@jest/globals'
import { columnsFor, type TableColumn } from './columns'

const column = (id: string, priority: 1 | 2 | 3, width: string): TableColumn<string> => ({
  id,
  head: id,
  cell: (row) => row,
  width,
  priority,
})
const columns = [column('name', 1, '2fr'), column('country', 2, '1fr'), column('rank', 3, '6rem')]

describe('columns that fit', () => {
  it.each([
    [null, false, '2fr 1fr 6rem'],
    [1_200, false, '2fr 1fr 6rem'],
    [700, false, '2fr 1fr'],
    [390, true, '2fr 1fr'],
  ])('%s px: narrow %s, %s', (size, narrow, template) => {
    const layout = columnsFor(columns, size)
    expect({ narrow: layout.narrow, template: layout.template }).toEqual({ narrow, template })
  })
})
