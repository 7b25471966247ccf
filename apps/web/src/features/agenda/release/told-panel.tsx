import { Trans, useLingui } from '@lingui/react/macro'
import type { AffectedPerson, ReleaseAffected } from '@roundtable/contracts'
import { Button, NoticeBox } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../../../platform/api'
import { useMe } from '../../../platform/me'
import { Reading } from '../../../platform/reading'
import { useCreation } from '../../../platform/use-creation'
import type { Draft } from '../draft/use-draft'
import { personName } from '../model/names'
import { releasesKey, useAffected } from './use-releases'
import { Who } from './who'

interface ToldPanelProps {
  draft: Draft
  number: number
}

/** Whom a release concerns, and what has been noted: it is people who tell people. */
export function ToldPanel(props: ToldPanelProps) {
  const { t } = useLingui()
  return (
    <Reading query={useAffected(props.number)} label={t`Reading whom it concerns`} bars={12}>
      {({ affected }) => <Noted {...props} affected={affected} />}
    </Reading>
  )
}

function Noted({ draft, number, affected }: ToldPanelProps & ReleaseAffected) {
  const { t } = useLingui()
  const mayNote = useMe()?.permissions.includes('release.publish') ?? false
  const { busy, problem, note } = useNote(number)
  const open = affected.filter(({ told }) => (told ?? 0) < number)
  const act = ({ personId, told }: AffectedPerson) => {
    if (!mayNote || (told ?? 0) >= number) return null
    const person = draft.board.people.get(personId)
    const name = person ? personName(person) : '?'
    return (
      <Button
        look="text"
        aria-label={t`${name} was told`}
        isDisabled={busy}
        onPress={() => void note([personId])}
      >
        <Trans>Was told</Trans>
      </Button>
    )
  }
  return (
    <div className="release-told">
      <Who draft={draft} affected={affected} act={act} />
      {mayNote && open.length > 0 && (
        <>
          <Button isDisabled={busy} onPress={() => void note(open.map(({ personId }) => personId))}>
            <Trans>Note that all {open.length} were told</Trans>
          </Button>
          <p className="dim">
            <Trans>Nothing is sent from here: this only keeps what you have done.</Trans>
          </p>
        </>
      )}
      {problem && (
        <NoticeBox
          look={problem.status === 0 ? 'offline' : 'error'}
          role="alert"
          title={t`Not noted.`}
        >
          {problem.status === 0 ? (
            <Trans>There is no connection. Try again.</Trans>
          ) : (
            problem.detail
          )}
        </NoticeBox>
      )}
    </div>
  )
}

function useNote(number: number) {
  const client = useQueryClient()
  const asked = useRef<string[]>([])
  const { busy, problem, send } = useCreation((commandId) =>
    call('toldOfRelease', {
      params: { number },
      body: { commandId, personIds: asked.current },
    }),
  )
  const note = async (personIds: string[]): Promise<void> => {
    asked.current = personIds
    await send()
    void client.invalidateQueries({ queryKey: releasesKey })
  }
  return { busy, problem, note }
}
