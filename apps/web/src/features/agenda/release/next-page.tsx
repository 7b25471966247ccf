import { Trans, useLingui } from '@lingui/react/macro'
import type { Release, ReleasePreview } from '@roundtable/contracts'
import { PageBody, PageHead, Pill, WidePage } from '@roundtable/ui'
import { useState } from 'react'
import { useLocale } from '../../../platform/i18n/use-locale'
import { Reading } from '../../../platform/reading'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { useDraft, type Draft } from '../draft/use-draft'
import { ChangeList } from './change-list'
import { Checks } from './checks'
import { compare } from './compared'
import { DayStrip } from './day-strip'
import { PublishForm } from './publish-form'
import { TallyFigures } from './tally'
import { usePreview, type Reach } from './use-releases'
import { Who } from './who'
import { AllReleases, WithRelease } from './with-release'
import './release.css'

/** The next release: what it changes, what holds it back, whom it concerns, and the act. */
export default function NextReleasePage() {
  const { t } = useLingui()
  const locale = useLocale()
  const [reach, setReach] = useState<Reach>({ audience: 'public', embargoUntil: null })
  const [note, setNote] = useState('')
  const preview = usePreview(reach)
  const draft = useDraft()
  return (
    <WidePage title={t`Next release · Roundtable`}>
      <Reading query={preview} label={t`Comparing with what is released`} bars={8}>
        {(next) => (
          <Reading query={draft} label={t`Reading the plan`} bars={8}>
            {(plan) => (
              <WithRelease number={next.base?.number ?? null}>
                {(base) => (
                  // Another language is another page: every word on it is made anew.
                  <Next
                    key={locale}
                    draft={plan}
                    preview={next}
                    base={base}
                    reach={reach}
                    onReach={setReach}
                    note={note}
                    onNote={setNote}
                  />
                )}
              </WithRelease>
            )}
          </Reading>
        )}
      </Reading>
    </WidePage>
  )
}

interface NextProps {
  draft: Draft
  preview: ReleasePreview
  base: Release | null
  reach: Reach
  onReach: (reach: Reach) => void
  note: string
  onNote: (note: string) => void
}

function Next({ base, ...form }: NextProps) {
  const { draft, preview } = form
  const compared = compare(draft, base, preview)
  return (
    <PageBody
      side={
        <>
          <Who draft={draft} affected={preview.affected} />
          <PublishForm {...form} />
        </>
      }
    >
      <PageHead
        back={<AllReleases />}
        title={
          <>
            <Trans>Release {preview.number}</Trans>{' '}
            <Pill state="draft">
              <Trans>Draft</Trans>
            </Pill>
          </>
        }
        meta={<ComparedWith base={preview.base} />}
        acts={<TallyFigures lines={compared.lines} />}
      />
      <ChangeList compared={compared} affected={preview.affected} />
      <DayStrip compared={compared} />
      <Checks draft={draft} preview={preview} />
    </PageBody>
  )
}

export function ComparedWith({ base }: { base: ReleasePreview['base'] }) {
  const times = useTimes(staffZone)
  if (!base) return <Trans>The first that its readers see: everything in it is new.</Trans>
  const { number } = base
  const time = times.moment(base.publishedAt)
  return (
    <Trans>
      Compared with release {number}, {time}. Kigali time.
    </Trans>
  )
}
