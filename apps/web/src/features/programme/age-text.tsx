import { Plural } from '@lingui/react/macro'
import { ageOf } from './model/age'

/** How old something is, in words. */
export function AgeText({ since, now }: { since: number; now: number }) {
  const { unit, count } = ageOf(since, now)
  switch (unit) {
    case 'minutes':
      return (
        <Plural
          value={count}
          _0="less than a minute old"
          one="# minute old"
          other="# minutes old"
        />
      )
    case 'hours':
      return <Plural value={count} one="# hour old" other="# hours old" />
    case 'days':
      return <Plural value={count} one="# day old" other="# days old" />
  }
}
