import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { NamedIn, PersonErased } from '@roundtable/contracts'
import { Button, Dialog } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'

interface WhatIsLeftProps {
  erased: PersonErased
  onClose: () => void
}

/** What an erasure has done, and where the name still stands: texts are for people to change. */
export function WhatIsLeft({ erased: { name, lines, left }, onClose }: WhatIsLeftProps) {
  const { t } = useLingui()
  return (
    <Dialog
      title={<Trans>Erased</Trans>}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      size="34rem"
      footer={
        <Button look="primary" onPress={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <div className="form-stack" role="status">
        <p>
          <Trans>
            They are called <bdi className="strong">{name}</bdi> now.
          </Trans>{' '}
          <Plural
            value={lines}
            one="# line of the audit lost its values."
            other="# lines of the audit lost their values."
          />
        </p>
        {left.length === 0 ? (
          <p>
            <Trans>Their name stands nowhere else.</Trans>
          </p>
        ) : (
          <>
            <p>
              <Trans>Their name still stands in words that somebody typed or published:</Trans>
            </p>
            <ul className="what-happens">
              {left.map((one) => (
                <li key={`${one.place} ${one.which} ${one.what}`}>
                  <Place one={one} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  )
}

function Place({ one: { place, which, what } }: { one: NamedIn }) {
  const { t } = useLingui()
  if (place === 'notes')
    return (
      <Link to="/organize/people/$id" params={{ id: which }}>
        <Trans>Notes about another person</Trans>
      </Link>
    )
  const words: Record<Exclude<NamedIn['place'], 'notes'>, string> = {
    session: t`Session ${which}`,
    item: t`Item of session ${which}`,
    waiver: t`Reason of a waiver for session ${which}`,
    'host-meeting': t`Meeting of the host`,
    release: t`Release ${which}, for ever`,
    audit: t`Line ${which} of the audit`,
  }
  // A release and a line of the audit have no words of their own that would help here.
  const told = place === 'release' || place === 'audit' || place === 'waiver' ? '' : what
  return (
    <>
      {words[place]}
      {told && (
        <>
          : <bdi>{told}</bdi>
        </>
      )}
    </>
  )
}
