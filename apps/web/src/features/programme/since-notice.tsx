import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useIntlTag } from '../../platform/i18n/use-locale'
import { countNews } from './model/news'
import { useNews } from './use-news'

/** What this reader has not seen yet, in one line; the sessions themselves are marked. */
export function SinceNotice() {
  const { seen, news } = useNews()
  const tag = useIntlTag()
  const { added, changed } = countNews(news)
  if (added + changed === 0) return null
  const parts = [
    added > 0 && plural(added, { one: '# new session', other: '# new sessions' }),
    changed > 0 && plural(changed, { one: '# changed session', other: '# changed sessions' }),
  ].filter((part) => part !== false)
  const what = new Intl.ListFormat(tag, { type: 'unit' }).format(parts)
  return (
    <p className="since-visit">
      <Trans>
        Since your last visit (release {seen}): {what}.
      </Trans>
    </p>
  )
}
