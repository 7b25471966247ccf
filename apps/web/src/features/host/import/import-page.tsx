import { t } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileField, NoticeBox, PageBody, PageHead } from '@roundtable/ui'
import { endingsOf } from '../../../platform/media-type'
import { useMe } from '../../../platform/me'
import { Back } from '../back'
import { HostFrame } from '../host-frame'
import type { HostNow } from '../use-host'
import { Applied } from './applied'
import { Preview } from './preview'
import { Progress } from './progress'
import { RefusedFile } from './refused-file'
import { answerIn, takenTypes, useImport, type Import } from './use-import'

/** The host has sent a new timetable: look at it before it counts. */
export function ImportPage() {
  const { t: say } = useLingui()
  return (
    <HostFrame title={say`Import a timetable · Roundtable`}>
      {(now) => <ImportScreen now={now} />}
    </HostFrame>
  )
}

function ImportScreen({ now }: { now: HostNow }) {
  const me = useMe()
  const current = now.plan.hostRevision?.number ?? 0
  const coming = useImport(current)
  const { step } = coming
  if (!me?.permissions.includes('host.write'))
    return (
      <PageBody>
        <Head />
        <NoticeBox look="plain" title={<Trans>Your role may look at the timetable.</Trans>}>
          <Trans>An organizer or the secretariat imports it.</Trans>
        </NoticeBox>
      </PageBody>
    )
  if (step.kind === 'applied') return <Applied now={now} answer={step.answer} />
  const looked = answerIn(step)
  if (looked)
    return (
      <Preview now={now} coming={coming} answer={looked}>
        <Chooser coming={coming} />
      </Preview>
    )
  return (
    <PageBody>
      <Head />
      <Chooser coming={coming} />
      {step.kind === 'checking' && <Progress part={step.part} />}
      {step.kind === 'unknown-type' && (
        <NoticeBox
          look="error"
          role="alert"
          title={<Trans>This is neither a calendar nor a table.</Trans>}
        >
          <Trans>
            Nothing was read. Choose the file ending in .ics or .csv that the host sent.
          </Trans>
        </NoticeBox>
      )}
      {step.kind === 'refused' && (
        <RefusedFile problem={step.problem} of={step.of}>
          <Button look="text" onPress={coming.again}>
            <Trans>Read the same file again</Trans>
          </Button>
        </RefusedFile>
      )}
    </PageBody>
  )
}

function Head() {
  return (
    <PageHead
      back={<Back />}
      title={<Trans>Import a timetable</Trans>}
      meta={
        <Trans>
          First you see what it changes and what that means for us. Nothing counts until you apply
          it.
        </Trans>
      }
    />
  )
}

function Chooser({ coming }: { coming: Import }) {
  const { file, step, choose } = coming
  return (
    <FileField
      label={t`The host’s timetable as a file`}
      help={
        <Trans>
          A calendar (.ics) or a table (.csv) with the whole timetable: a meeting that is not in it
          is withdrawn.
        </Trans>
      }
      endings={endingsOf(takenTypes)}
      chosen={file?.name ?? null}
      onFile={choose}
      isDisabled={step.kind === 'applying'}
      words={{
        drop: t`Drop the file here`,
        choose: t`Choose a file`,
        other: t`Choose another file`,
      }}
    />
  )
}
