import { Trans, useLingui } from '@lingui/react/macro'
import { feature as features } from '@roundtable/contracts'
import {
  CheckField,
  ChoiceField,
  FormSection,
  GroupShell,
  NumberField,
  TagField,
} from '@roundtable/ui'
import { capital } from '../../../platform/i18n/capital'
import { useLanguageOptions } from '../../../platform/language-options'
import { featureLabel, languageName } from '../../../platform/world-labels'
import { textOf } from '../model/names'
import { useSession } from './session-context'
import { useField } from './use-field'

/** What the room has to offer, and who has to be there besides the people: interpreters, crews. */
export function NeedsSection() {
  const { t } = useLingui()
  const field = useField()
  const languages = useLanguageOptions()
  const named = (codes: readonly string[]) => codes.map(languageName).join(' · ')
  const tags = {
    options: languages,
    textOf: languageName,
    openLabel: t`Show all languages`,
    nothing: t`No such language`,
    removeLabel: (text: string) => t`Remove ${text}`,
    more: (left: number) => t`${left} more: type to narrow the list`,
  }
  return (
    <FormSection id="needs" title={<Trans>What it needs</Trans>}>
      <ChoiceField
        label={t`Of the room`}
        options={features.options.map((id) => ({ id, text: capital(featureLabel(id)) }))}
        {...field('features', (chosen) => chosen.map(featureLabel).join(' · '))}
      />
      <TagField
        label={t`Floor languages`}
        chosenLabel={t`Chosen floor languages`}
        {...tags}
        {...field('floorLanguages', named)}
      />
      <TagField
        label={t`Interpretation into`}
        chosenLabel={t`Chosen languages of interpretation`}
        {...tags}
        {...field('interpretation', named)}
      />
      <div className="fields-row">
        <CheckField label={t`Captioning`} {...field('captioning')} />
        <CheckField label={t`Sign language`} {...field('signLanguage')} />
      </div>
      <Pools />
    </FormSection>
  )
}

/** Crews and teams that sessions ask for by number; interpreters come with the languages. */
function Pools() {
  const { t } = useLingui()
  const { draft } = useSession()
  const bound = useField()('uses')
  const pools = draft.plan.pools.filter(({ language }) => language === null)
  if (pools.length === 0) return null
  const set = (poolId: string, count: number | null): void => {
    const others = bound.value.filter((use) => use.poolId !== poolId)
    bound.onChange(count ? [...others, { poolId, count }] : others)
  }
  return (
    <GroupShell label={t`Teams and equipment`} {...bound}>
      <div className="fields-row">
        {pools.map(({ id, name, size }) => (
          <NumberField
            key={id}
            label={textOf(name)}
            unit={t`of ${size}`}
            min={0}
            max={1000}
            isReadOnly={bound.isReadOnly}
            value={bound.value.find((use) => use.poolId === id)?.count ?? null}
            onChange={(count) => set(id, count)}
          />
        ))}
      </div>
    </GroupShell>
  )
}
