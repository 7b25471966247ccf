import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Policy } from '@roundtable/contracts'
import { rulesOfThePlan } from '@roundtable/scheduling'
import { CheckField, Icon, type IconName } from '@roundtable/ui'
import type { ReactNode } from 'react'
import { ChoiceLine } from '../session/choice-line'
import { useGradeName } from './grade-names'
import type { Count } from './model/counts'
import { defaultOf, grades, isChanged, mayBeWaived, type Grade, type Weight } from './model/weights'
import { ruleSentence, whyFixed } from '../../../platform/rule-sentences'

interface RuleRowProps {
  rule: Policy['rules'][number]
  weight: Weight
  onChange: (weight: Weight) => void
  state: ReactNode
  after: ReactNode
  count: Count | undefined
  mayWrite: boolean
}

const icons: Record<Grade, IconName> = {
  blocked: 'blocked',
  held: 'blocked',
  warning: 'warning',
  advice: 'advice',
  'by-body': 'flag',
}

/** One rule: what it says, what it does to those who break it, and how often it is broken now. */
export function RuleRow(props: RuleRowProps) {
  const { rule, weight, onChange, state, after, count, mayWrite } = props
  const { t } = useLingui()
  const gradeName = useGradeName()
  const sentence = ruleSentence(rule.rule)
  const was = isChanged(rule.rule, weight) ? defaultOf(rule.rule) : null
  const readOnly = !mayWrite || rule.fixed
  const byBody = defaultOf(rule.rule).grade === 'by-body'
  const canBeWaived = mayBeWaived(weight) && !rulesOfThePlan.some((code) => code === rule.rule)
  const options: readonly Grade[] = byBody ? ['by-body', ...grades] : grades
  return (
    <li className={`rule-row ${weight.grade}`}>
      <Icon name={icons[weight.grade]} />
      <div className="what">
        <p>{sentence}</p>
        {rule.fixed && <p className="soft">{whyFixed(rule.rule)}</p>}
        {after}
      </div>
      <div className="weight">
        {was && (
          <s className="soft">
            {gradeName(was.grade)}
            {was.waivable && <>, {t`may be waived`}</>}
          </s>
        )}
        <ChoiceLine
          label={t`Weight: ${sentence}`}
          options={options.map((id) => ({ id, text: gradeName(id) }))}
          value={weight.grade}
          onChange={(grade) =>
            onChange({ grade, waivable: weight.waivable && mayBeWaived({ ...weight, grade }) })
          }
          isReadOnly={readOnly}
        />
        <span className="field-state">{state}</span>
      </div>
      <div className="waivable">
        {canBeWaived && !readOnly ? (
          <CheckField
            label={
              <>
                <Trans>May be waived</Trans>
                <span className="sr">: {sentence}</span>
              </>
            }
            value={weight.waivable}
            onChange={(waivable) => onChange({ ...weight, waivable })}
          />
        ) : (
          mayBeWaived(weight) && (
            <span className="soft">
              {weight.waivable ? <Trans>May be waived</Trans> : <Trans>Never waived</Trans>}
            </span>
          )
        )}
      </div>
      <CountText count={count} />
    </li>
  )
}

function CountText({ count }: { count: Count | undefined }) {
  const open = count?.open ?? 0
  const waived = count?.waived ?? 0
  return (
    <div className={open > 0 ? 'count' : 'count soft'}>
      {plural(open, { 0: 'No findings', one: '# finding', other: '# findings' })}
      {waived > 0 && (
        <span className="soft">
          <Icon name="key" />
          {plural(waived, { one: '# waived', other: '# waived' })}
        </span>
      )}
    </div>
  )
}
