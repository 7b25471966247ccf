import { Trans, useLingui } from '@lingui/react/macro'
import type { AuditPage as Answer } from '@roundtable/contracts'
import { Button, DateField, Empty, FilterMenu, PageHead } from '@roundtable/ui'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { alwaysFresh } from '../../../platform/always-fresh'
import { read } from '../../../platform/read'
import { Reading } from '../../../platform/reading'
import type { AuditAddress } from '../../../routes/access-search'
import { Needs } from '../needs'
import { SearchField } from '../search-field'
import { useAreaWords } from './action-words'
import { AuditLine } from './audit-line'
import { useVerifying } from './verify-audit'
import '../access.css'

/** Who did what, when, and how it was before and after. */
export default function AuditPage() {
  return (
    <Needs permission="audit.read">
      <Page />
    </Needs>
  )
}

function Page() {
  const { t } = useLingui()
  const search = useSearch({ from: '/organize/staff/audit' })
  const query = useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) =>
      read('audit', { query: { ...known(search), before: pageParam }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }: Answer) => next ?? undefined,
    placeholderData: keepPreviousData,
    ...alwaysFresh,
  })
  const { busy, verify, told } = useVerifying()
  const areas = query.data?.pages[0]?.areas ?? []
  return (
    <main className="staff-page access-page">
      <title>{t`Audit · Roundtable`}</title>
      <PageHead
        title={<Trans>Audit</Trans>}
        meta={<Trans>Who did what, before and after; newest first. Times in Kigali.</Trans>}
        acts={
          <>
            <Button isDisabled={busy} onPress={() => void verify()}>
              <Trans>Check that nothing was tampered with</Trans>
            </Button>
            <a className="btn" href={tableAddress(search)} download>
              <Trans>Download these lines (CSV)</Trans>
            </a>
          </>
        }
      />
      {told}
      <Filters areas={areas} search={search} />
      <Reading query={query} label={t`Reading the audit`} bars={10}>
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.lines)
          const names = Object.assign({}, ...pages.map((page) => page.names)) as Answer['names']
          if (lines.length === 0)
            return (
              <Empty title={<Trans>No line fits.</Trans>}>
                <Trans>Fewer words and a longer period find more.</Trans>
              </Empty>
            )
          return (
            <ol className="audit-list" aria-label={t`Lines of the audit`}>
              {lines.map((line) => (
                <AuditLine key={line.seq} line={line} names={names} />
              ))}
            </ol>
          )
        }}
      </Reading>
      {query.hasNextPage && (
        <p>
          <Button isDisabled={query.isFetching} onPress={() => void query.fetchNextPage()}>
            <Trans>Show older lines</Trans>
          </Button>
        </p>
      )}
    </main>
  )
}

const known = ({ text, who, what, from, until }: AuditAddress): AuditAddress => ({
  text,
  who,
  what,
  from,
  until,
})

const tableAddress = (search: AuditAddress): string => {
  const given = Object.entries(known(search)).filter(([, value]) => value !== undefined)
  return `/api/audit/export?${new URLSearchParams(given as [string, string][])}`
}

function Filters({ areas, search }: { areas: readonly string[]; search: AuditAddress }) {
  const { t } = useLingui()
  const areaName = useAreaWords()
  const navigate = useNavigate({ from: '/organize/audit' })
  const change = (part: Partial<AuditAddress>): void => {
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  }
  return (
    <div className="filters" role="group" aria-label={t`Filters`}>
      <SearchField
        label={t`Words in it`}
        value={search.text ?? ''}
        onSearch={(text) => change({ text: text || undefined })}
      />
      <SearchField
        label={t`Who`}
        value={search.who ?? ''}
        onSearch={(who) => change({ who: who || undefined })}
      />
      <DateField
        label={t`From`}
        value={search.from ?? null}
        onChange={(from) => change({ from: from ?? undefined })}
      />
      <DateField
        label={t`Until`}
        value={search.until ?? null}
        onChange={(until) => change({ until: until ?? undefined })}
      />
      <FilterMenu
        label={t`Subject`}
        options={areas.map((id) => ({ id, text: areaName(id) }))}
        value={search.what ?? null}
        onChange={(what) => change({ what: what ?? undefined })}
        all={t`All subjects`}
      />
    </div>
  )
}
