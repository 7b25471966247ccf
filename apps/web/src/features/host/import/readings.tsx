import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostMapping, Problem, Recognition } from '@roundtable/contracts'
import { Button, NoticeBox, Pill } from '@roundtable/ui'
import { useState } from 'react'
import { useWide } from '../../agenda/view/use-wide'
import type { BodyChoice } from '../model/bodies-to-choose'
import { fileWords } from '../words'
import { MeaningChoice } from './meaning-choice'

interface ReadingsProps {
  /** `asked`: questions, to be answered first. */
  look: 'asked' | 'known'
  readings: readonly Recognition[]
  bodies: readonly BodyChoice[]
  onMean: (mapping: HostMapping) => Promise<Problem | null>
}

/** How the file's words were read; each can be corrected, and the correction is remembered. */
export function Readings({ look, readings, bodies, onMean }: ReadingsProps) {
  const wide = useWide(1000)
  const list = (
    <ul>
      {readings.map((reading) => (
        <Reading
          key={`${reading.clue} ${reading.how}`}
          reading={reading}
          bodies={bodies}
          onMean={onMean}
        />
      ))}
    </ul>
  )
  if (readings.length === 0) return null
  if (look === 'asked')
    return (
      <section className="readings asked" id="questions">
        <h2>
          <Pill state="late">
            <Trans>Please answer</Trans>
          </Pill>{' '}
          <Trans>Nobody knows these words yet</Trans>
        </h2>
        <p>
          <Trans>
            Until somebody says what they are, no session of ours may stand in their time.
          </Trans>
        </p>
        {list}
      </section>
    )
  return (
    <details className="readings known" id="readings" open={wide}>
      <summary>
        <Trans>How we read it</Trans>
      </summary>
      {list}
    </details>
  )
}

interface ReadingProps {
  reading: Recognition
  bodies: readonly BodyChoice[]
  onMean: ReadingsProps['onMean']
}

function Reading({ reading, bodies, onMean }: ReadingProps) {
  const { how, clue } = reading
  const [open, setOpen] = useState(false)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const mean = async (meaning: HostMapping['meaning']) => {
    setSaving(true)
    const refused = await onMean({ clue, meaning })
    setProblem(refused)
    setSaving(false)
    // What was entered stays where it could not be kept.
    if (!refused) setOpen(false)
  }
  return (
    <li>
      <Clue reading={reading} />
      <div className="meaning">
        {how !== 'asked' && (
          <p>
            <span>
              <Meant reading={reading} />
              <span className="soft">
                {how === 'remembered' ? (
                  <Trans>as you said before</Trans>
                ) : (
                  <Trans>recognised by its words</Trans>
                )}
              </span>
            </span>
            {!open && (
              <Button look="text" onPress={() => setOpen(true)}>
                <Trans>Correct this</Trans>
              </Button>
            )}
          </p>
        )}
        {(how === 'asked' || open) && (
          <MeaningChoice
            reading={reading}
            bodies={bodies}
            isDisabled={saving}
            onMean={(meaning) => void mean(meaning)}
          />
        )}
        {problem && (
          <NoticeBox look="error" role="alert" title={<Trans>Your answer was not kept.</Trans>}>
            <p>{problem.detail}</p>
          </NoticeBox>
        )}
      </div>
    </li>
  )
}

/** What the file says: its own words, how often, on what. */
function Clue({ reading }: { reading: Recognition }) {
  const { titles, meetings } = reading
  return (
    <div className="clue">
      <b>
        <bdi>{fileWords(reading)}</bdi>
      </b>
      <span className="soft">
        {plural(meetings, { one: '# meeting', other: '# meetings' })}
        {titles.slice(0, 3).map((title) => (
          <span key={title}>
            {' '}
            · <bdi lang="en">{title}</bdi>
          </span>
        ))}
        {titles.length > 3 && ' · …'}
      </span>
    </div>
  )
}

function Meant({ reading: { meaning } }: { reading: Recognition }) {
  switch (meaning.as) {
    case 'body':
      return (
        <>
          <Pill state="host">
            <bdi>{meaning.code}</bdi>
          </Pill>{' '}
          <bdi lang="en">{meaning.name}</bdi>{' '}
        </>
      )
    case 'break':
      return (
        <b>
          <Trans>A break of everybody</Trans>{' '}
        </b>
      )
    case 'nothing':
      return (
        <b>
          <Trans>Takes nobody’s time</Trans>{' '}
        </b>
      )
  }
}
