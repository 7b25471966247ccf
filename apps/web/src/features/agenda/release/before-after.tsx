import { useLocale } from '../../../platform/i18n/use-locale'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { minutesShort } from '../model/words'
import { placeWords, type Compared } from './compared'
import { FormatChange, LanguageChange, TextChange, TitleChange } from './content-change'
import type { ChangeLine } from './model/lines'
import { minutesOf } from './model/parts'
import { ItemsChange, PeopleChange } from './order-change'
import { Pair } from './pair'

interface BeforeAfterProps {
  compared: Compared
  line: ChangeLine
}

/** Old struck, then new: of what this line is about. */
export function BeforeAfter({ compared, line }: BeforeAfterProps) {
  const times = useTimes(staffZone)
  const locale = useLocale()
  const { before, after, kind } = line
  const placeOf = (session: NonNullable<ChangeLine['before']>) =>
    placeWords(compared, times, locale, session)
  if (!before || !after)
    return <Pair before={before && placeOf(before)} after={after && placeOf(after)} />
  switch (kind) {
    case 'length':
      return (
        <Pair before={minutesShort(minutesOf(before))} after={minutesShort(minutesOf(after))} />
      )
    case 'title':
      return <TitleChange before={before} after={after} />
    case 'format':
      return <FormatChange before={before} after={after} />
    case 'people':
      return <PeopleChange before={before} after={after} />
    case 'items':
      return <ItemsChange before={before} after={after} />
    case 'languages':
      return <LanguageChange before={before} after={after} />
    case 'text':
      return <TextChange before={before} after={after} />
    case 'new':
      return <Pair before={null} after={placeOf(after)} />
    case 'moved':
    case 'cancelled':
      return <Pair before={placeOf(before)} after={placeOf(after)} />
  }
}
