import type { Programme } from '@roundtable/contracts'

type Revision = Programme['revisions'][number]

export type News = 'new' | 'changed'

/** What the releases since `seen` did to each session. `seen` null: a first visit, to which nothing is news. */
export const newsSince = (
  revisions: readonly Revision[],
  seen: number | null,
): ReadonlyMap<string, News> =>
  new Map(
    revisions
      .filter(({ changed }) => seen !== null && changed > seen)
      .map(({ sessionId, since }) => [sessionId, since > seen! ? 'new' : 'changed']),
  )

export const countNews = (news: ReadonlyMap<string, News>): { added: number; changed: number } => {
  const all = [...news.values()]
  return {
    added: all.filter((one) => one === 'new').length,
    changed: all.filter((one) => one === 'changed').length,
  }
}
