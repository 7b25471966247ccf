import { Trans, useLingui } from '@lingui/react/macro'
import type { FocusArea } from '@roundtable/contracts'
import { FindingLine, Glyph } from '@roundtable/ui'
import { focusAreaLabel } from '../../../platform/world-labels'
import type { GapGroup } from './model/coverage-view'

interface GapListProps {
  groups: readonly GapGroup[]
  areas: readonly FocusArea[]
}

/** What is missing, in words: altogether, then within each focus area. */
export function GapList({ groups, areas }: GapListProps) {
  const { t } = useLingui()
  const altogether = groups.find((group) => group.focusArea === null)?.sentences ?? []
  const within = areas.flatMap((area) => {
    const group = groups.find((g) => g.focusArea === area)
    return group ? [{ area, sentences: group.sentences }] : []
  })
  return (
    <section className="gaps" aria-labelledby="gaps">
      <h2 id="gaps">
        <Trans>What is missing</Trans>
      </h2>
      {groups.length === 0 && (
        <FindingLine look="good" label={t`Satisfied`}>
          <Trans>Nothing: every line below has a session.</Trans>
        </FindingLine>
      )}
      <ul className="altogether">
        {altogether.map(({ dimension, text }) => (
          <li key={dimension}>
            {/* Nobody has to serve all seventeen goals (R34). */}
            <FindingLine
              look={dimension === 'sdg' ? 'advice' : 'warning'}
              label={dimension === 'sdg' ? t`Advice` : t`Warning`}
            >
              {text}
            </FindingLine>
          </li>
        ))}
      </ul>
      {within.length > 0 && (
        <dl className="within">
          {within.map(({ area, sentences }) => (
            <div key={area}>
              <dt>
                <Glyph area={area} size="11px" />
                {focusAreaLabel(area)}
              </dt>
              <dd>{sentences.map(({ text }) => text).join(' ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
