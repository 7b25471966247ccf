import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { OptionItem } from './option-item'
import type { Option } from './search'

interface OptionPopoverProps {
  nothing: string
  /** How many match beyond those listed. */
  left: number
  more?: (left: number) => string
}

/** The list under a combobox. */
export function OptionPopover({ nothing, left, more }: OptionPopoverProps) {
  return (
    <Popover className="popover options" offset={4}>
      <ListBox<Option>
        className="option-list"
        renderEmptyState={() => <span className="option-note">{nothing}</span>}
      >
        {(option) => <OptionItem option={option} />}
      </ListBox>
      {left > 0 && more && <p className="option-note">{more(left)}</p>}
    </Popover>
  )
}
