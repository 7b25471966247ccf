import { ListBoxItem } from 'react-aria-components/ListBox'
import { Icon } from '../icon'
import type { Option } from './search'

/** A line of a list: tick when chosen, text, hint. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.text} className="option">
      {({ isSelected }) => (
        <>
          <span className="tick">{isSelected && <Icon name="check" />}</span>
          <span className="text">{option.text}</span>
          {option.hint !== undefined && <span className="hint">{option.hint}</span>}
        </>
      )}
    </ListBoxItem>
  )
}
