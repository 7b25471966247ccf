import type { Audience } from '@roundtable/contracts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { read } from '../../../platform/read'

/** First word of the keys of what is told of releases; a fact of one makes it stale (platform/plan-line.ts). */
export const releasesKey = ['releases'] as const

/** For whom the next release is, and from when; null: at once. */
export interface Reach {
  readonly audience: Audience
  readonly embargoUntil: string | null
}

export const useReleases = () =>
  useQuery({ queryKey: releasesKey, queryFn: ({ signal }) => read('releases', { signal }) })

/** The bytes of one, which never change. */
export const useRelease = (number: number) =>
  useQuery({
    queryKey: ['release', number],
    queryFn: ({ signal }) => read('release', { params: { number }, signal }),
    staleTime: Infinity,
  })

/** What publishing would do now: of the draft, so it is read again whenever the draft is. */
export const usePreview = ({ audience, embargoUntil }: Reach) =>
  useQuery({
    queryKey: ['plan', 'next release', audience, embargoUntil],
    queryFn: ({ signal }) =>
      read('releasePreview', {
        query: { audience, embargoUntil: embargoUntil ?? undefined },
        signal,
      }),
    // Another audience is another question: what is known stays in sight until it is answered.
    placeholderData: keepPreviousData,
  })

/** Whom a release concerns, and what each was told last. */
export const useAffected = (number: number) =>
  useQuery({
    queryKey: [...releasesKey, number, 'affected'],
    queryFn: ({ signal }) => read('releaseAffected', { params: { number }, signal }),
  })
