import { Trans, useLingui } from '@lingui/react/macro'
import { regionalPriorities, sdgs } from '@roundtable/domain'
import { ChoiceField, Field, FormSection, Glyph } from '@roundtable/ui'
import { capital } from '../../../platform/i18n/capital'
import { Words } from '../../../platform/i18n/words'
import { useVocabulary } from '../../../platform/vocabulary'
import { focusAreaLabel } from '../../../platform/world-labels'
import { goalTitle, regionalPriorityName } from '../coverage/model/coverage-names'
import { useSession } from './session-context'
import { useField } from './use-field'

/** What it is about: focus areas and the priorities they serve (R6), goals and regional priorities (R34). */
export function ThemesSection() {
  const { t } = useLingui()
  const { fields } = useSession()
  const field = useField()
  const { focusPhrase } = useVocabulary()
  const { plan } = useSession().draft
  const goals = field('sdgs')
  return (
    <FormSection
      id="themes"
      title={<Trans>What it is about</Trans>}
      note={
        <Trans>Focus areas, goals and regional priorities; the coverage page counts them.</Trans>
      }
    >
      <ChoiceField
        label={t`Focus areas`}
        options={plan.focusAreas.map(({ key }) => ({
          id: key,
          text: (
            <>
              <Glyph area={key} size="11px" /> {focusPhrase[key]}
            </>
          ),
        }))}
        {...field('focusAreas', (areas) => areas.map((area) => focusAreaLabel(area)).join(' · '))}
      />
      {fields.focusAreas.length === 0 ? (
        <Field
          label={t`Why it has no focus area`}
          help={t`A session has a focus area or a stated reason.`}
          maxLength={500}
          {...field('noFocusReason')}
        />
      ) : (
        <ServedPriorities />
      )}
      <ChoiceField
        label={t`Sustainable Development Goals`}
        options={sdgs.map((goal) => ({
          id: String(goal),
          text: (
            <>
              <b>{goal}</b> {goalTitle(goal)}
            </>
          ),
        }))}
        {...goals}
        value={goals.value.map(String)}
        onChange={(chosen) => goals.onChange(chosen.map(Number))}
      />
      <ChoiceField
        label={t`Regional priorities`}
        options={regionalPriorities.map((id) => ({ id, text: capital(regionalPriorityName(id)) }))}
        {...field('regionalPriorities', (chosen) => chosen.map(regionalPriorityName).join(' · '))}
      />
    </FormSection>
  )
}

/** The ITU-D priorities that the chosen focus areas are tied to (R6): told, not chosen here. */
function ServedPriorities() {
  const { fields, draft } = useSession()
  const names = new Map(draft.plan.priorities.map(({ key, name }) => [key, name]))
  const areas = draft.plan.focusAreas.filter(({ key }) => fields.focusAreas.includes(key))
  return (
    <dl className="served">
      {areas.map(({ key, priorities }) => (
        <div key={key}>
          <dt>
            <Glyph area={key} size="11px" /> {focusAreaLabel(key)}
          </dt>
          <dd>
            {priorities.length === 0 ? (
              <Trans>is tied to no ITU-D priority yet</Trans>
            ) : (
              priorities.map((priority) => {
                const name = names.get(priority)
                return <span key={priority}>{name ? <Words text={name} /> : priority}</span>
              })
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
