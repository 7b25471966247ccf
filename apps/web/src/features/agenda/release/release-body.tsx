import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReleasePreview } from '@roundtable/contracts'
import { FindingLine } from '@roundtable/ui'
import type { Finding } from '@roundtable/scheduling'
import { severityLabel } from '../model/labels'
import { moment } from '../model/words'
import { useDesk, useShown } from '../view/board-context'
import { sentencesOf } from '../view/verdict-text'
import { ChangeRows } from './change-rows'
import { SessionNames } from './session-names'

/** What changes, what holds it back, what is said, what stays out. */
export function ReleaseBody({ preview }: { preview: ReleasePreview }) {
  const { board } = useShown()
  const { release } = board.plan
  const before = release && moment(board, release.publishedAt)
  // The server ran the same engine; its findings have the shapes of this build.
  const list = (findings: ReleasePreview['blockers']) => findings as unknown as readonly Finding[]
  return (
    <div className="release-body">
      <p className="soft">
        {release ? (
          <Trans>
            Compared with release {release.number}, {before}. Kigali time.
          </Trans>
        ) : (
          <Trans>The first release: everything in it is new.</Trans>
        )}
      </p>
      <ChangeRows changes={preview.diff} />
      <div className="release-findings">
        <Findings look="blocker" findings={list(preview.blockers)} />
        <Findings look="warning" findings={list(preview.warnings)} />
        {preview.waived.length > 0 && <Findings look="advice" findings={list(preview.waived)} />}
        {preview.unplaced.length > 0 && (
          <FindingLine look="advice" label={t`Advice`}>
            <Trans>
              Without a place, and so not in it: <SessionNames ids={preview.unplaced} />
            </Trans>
          </FindingLine>
        )}
      </div>
    </div>
  )
}

interface FindingsProps {
  look: 'blocker' | 'warning' | 'advice'
  findings: readonly Finding[]
}

function Findings({ look, findings }: FindingsProps) {
  const shown = useShown()
  if (findings.length === 0)
    return look === 'blocker' ? (
      <FindingLine look="good" label={t`Satisfied`}>
        <Trans>No blocker.</Trans>
      </FindingLine>
    ) : null
  return findings.map((finding, index) => {
    const id = finding.sessions[0] ?? null
    const [sentence] = sentencesOf(shown, id, [finding])
    return (
      <FindingLine
        key={`${finding.code} ${index}`}
        look={look === 'advice' ? look : finding.severity}
        label={look === 'advice' ? t`Waived` : severityLabel(finding.severity)}
        acts={id && <SessionLink id={id} />}
        {...(look === 'advice' ? { why: t`Waived` } : {})}
      >
        {sentence}
      </FindingLine>
    )
  })
}

function SessionLink({ id }: { id: string }) {
  const desk = useDesk()
  const show = () => {
    desk.closeDialog()
    desk.reveal(id)
  }
  return (
    <button type="button" className="session-link" onClick={show}>
      <SessionNames ids={[id]} />
    </button>
  )
}
