import { Trans, useLingui } from '@lingui/react/macro'
import type { SessionRecord } from '@roundtable/contracts'
import { isContainer } from '@roundtable/domain'
import { FormPage, Glyphs, PageHead } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { call } from '../../../platform/api'
import { Words } from '../../../platform/i18n/words'
import { inWords } from '../../../platform/in-words'
import { useMe } from '../../../platform/me'
import { SaveState } from '../../../platform/record/save-state'
import { useRecord } from '../../../platform/record/use-record'
import type { Draft } from '../draft/use-draft'
import { formatLabel, segmentLabel } from '../model/labels'
import { textOf } from '../model/names'
import { ClashNotice } from './clash-notice'
import { FormatSection } from './format-section'
import { ItemsSection } from './items/items-section'
import { LockSection } from './lock-section'
import {
  fieldsNow,
  fieldsOf,
  independentParts,
  recordNow,
  type SessionFields,
} from './model/session-fields'
import { NeedsSection } from './needs-section'
import { PeopleSection } from './people/people-section'
import { useSessionSentences } from './refusals'
import { RelationsSection } from './relations-section'
import { SessionContext } from './session-context'
import { StandingAside } from './standing-aside'
import { TextsSection } from './texts-section'
import { ThemesSection } from './themes-section'
import { useTellEditing } from './use-tell-editing'

/** The session's page with its record read. Give it a key: one session in one language. */
export function SessionForm({ record, draft }: { record: SessionRecord; draft: Draft }) {
  const { t } = useLingui()
  const mayWrite = useMe()?.permissions.includes('session.write') ?? false
  const zone = draft.board.clock.timeZone
  const now = useMemo(() => recordNow(record), [record])
  const sentences = useSessionSentences()
  const handle = useRecord<SessionFields>({
    record: now,
    storageKey: `session.${record.id}`,
    zone,
    perKey: independentParts,
    save: async (command) => {
      const answer = await call('changeSession', { params: { id: record.id }, body: command })
      if (!answer.ok) return { ok: false, problem: inWords(answer.problem, sentences) }
      return { ok: true, value: { ...recordNow(answer.value), fields: fieldsOf(answer.value) } }
    },
  })
  const fields = fieldsNow(handle)
  const title = textOf(fields.title) || t`Without a title`
  const editing = useTellEditing(record.id, mayWrite)
  const context = { id: record.id, record, handle, fields, draft, zone, isReadOnly: !mayWrite }
  return (
    <SessionContext value={context}>
      <title>{t`${fields.code} ${title} · Roundtable`}</title>
      <div className="editing" {...editing}>
        <FormPage
          head={
            <>
              <SaveBar>{mayWrite && <SaveState record={handle} zone={zone} />}</SaveBar>
              <PageHead
                title={fields.title.en ? <Words text={fields.title} /> : title}
                meta={
                  <>
                    <Glyphs areas={fields.focusAreas} size="11px" /> <bdi>{fields.code}</bdi> ·{' '}
                    {formatLabel(fields.format)} · {segmentLabel(fields.segment)}
                  </>
                }
              />
            </>
          }
          aside={<StandingAside />}
        >
          <ClashNotice among="page" />
          <TextsSection />
          <FormatSection />
          <PeopleSection />
          {(isContainer(fields.format) || fields.items.length > 0) && <ItemsSection />}
          <ThemesSection />
          <NeedsSection />
          <RelationsSection />
          <LockSection />
        </FormPage>
      </div>
    </SessionContext>
  )
}

/** Stays in sight: the way back, and what has become of the changes. */
function SaveBar({ children }: { children: React.ReactNode }) {
  return (
    <div className="save-bar">
      <Link to="/organize">
        <Trans>Board</Trans>
      </Link>
      {children}
    </div>
  )
}
