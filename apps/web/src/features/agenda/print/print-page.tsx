import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@roundtable/ui'
import { Reading } from '../../../platform/reading'
import { useLocale } from '../../../platform/i18n/use-locale'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Plan } from '@roundtable/contracts'
import { longDay } from '../model/words'
import { stillOf } from '../model/still'
import { useDraft } from '../draft/use-draft'
import { DaySheet } from './day-sheet'
import { sheetOf } from './model/sheet'
import './print.css'

/** A day, or with `all` every day, as sheets of paper. */
export default function PrintPage() {
  const { t } = useLingui()
  const locale = useLocale()
  const draft = useDraft()
  return (
    <main className="print-page">
      <title>{t`Print · Roundtable`}</title>
      <Reading query={draft} label={t`Reading the plan`}>
        {/* Another language is another page: every word on it is made anew. */}
        {({ plan }) => <Sheets key={locale} plan={plan} />}
      </Reading>
    </main>
  )
}

function Sheets({ plan }: { plan: Plan }) {
  const { date } = useParams({ from: '/organize/print/$date' })
  const [now] = useState(() => Date.now())
  const shown = useMemo(() => stillOf(plan, now), [plan, now])
  const { days } = shown.board
  const wanted = date === 'all' ? days : days.filter((day) => day.date === date)
  return (
    <>
      <nav className="print-bar">
        <Link to="/organize">
          <Trans>Back to the board</Trans>
        </Link>
        {days.map((day) => (
          <Link key={day.date} to="/organize/print/$date" params={{ date: day.date }}>
            {longDay(day)}
          </Link>
        ))}
        <Link to="/organize/print/$date" params={{ date: 'all' }}>
          <Trans>Every day</Trans>
        </Link>
        <Button look="primary" isDisabled={wanted.length === 0} onPress={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </nav>
      {wanted.length === 0 && (
        <p>
          <Trans>The event has no day {date}.</Trans>
        </p>
      )}
      {wanted.map((day) => (
        <DaySheet
          key={day.date}
          shown={shown}
          sheet={sheetOf(shown.board, shown.cards, shown.findingsOf, day)}
          now={new Date(now).toISOString()}
        />
      ))}
    </>
  )
}
