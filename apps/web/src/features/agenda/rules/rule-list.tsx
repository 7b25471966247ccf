import { Trans, useLingui } from '@lingui/react/macro'
import type { Policy } from '@roundtable/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { call } from '../../../platform/api'
import { useMe } from '../../../platform/me'
import { newer } from '../../../platform/newer'
import { NotSaved } from '../../../platform/record/not-saved'
import { SaveState } from '../../../platform/record/save-state'
import { useRecord } from '../../../platform/record/use-record'
import type { Draft } from '../draft/use-draft'
import { useGradeName } from './grade-names'
import { changesOf, weightsOf, weightsUnder, type Weight, type Weights } from './model/weights'
import { countsOf } from './model/counts'
import { RuleRow } from './rule-row'

const wordsOf = (name: string, { waivable }: Weight, waived: string): string =>
  waivable ? `${name} · ${waived}` : name

/** Every rule as a row that can be read, and by the secretariat changed in place. */
export function RuleList({ policy, draft }: { policy: Policy; draft: Draft }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const mayWrite = useMe()?.permissions.includes('policy.write') ?? false
  const gradeName = useGradeName()
  const zone = draft.board.clock.timeZone
  const codes = policy.rules.map(({ rule }) => rule)
  const record = useMemo(
    () => ({
      version: policy.version,
      changedBy: policy.changedBy,
      changedAt: policy.changedAt,
      fields: weightsOf(policy),
    }),
    [policy],
  )
  // All weights travel together: those that stand, and mine over them.
  const standing = useRef<Weights>(record.fields)
  const handle = useRecord<Weights>({
    record,
    storageKey: 'policy',
    zone,
    read: (fields) => {
      const { changes } = fields as { changes?: Parameters<typeof weightsUnder>[1] }
      return changes ? weightsUnder(codes, changes) : {}
    },
    save: async ({ commandId, expectedVersion, fields }) => {
      const changes = changesOf({ ...standing.current, ...(fields as Weights) })
      const body = { commandId, expectedVersion, fields: { changes } }
      const answer = await call('changePolicy', { body })
      if (!answer.ok) return answer
      client.setQueryData(['policy'], newer(answer.value))
      return { ok: true, value: { version: answer.value.version, fields: weightsOf(answer.value) } }
    },
  })
  const { fields } = handle.state.base
  useEffect(() => {
    standing.current = fields
  }, [fields])
  const counts = countsOf(draft.findings)
  return (
    <section aria-labelledby="rules-head" className="rule-list">
      <div className="list-head">
        <h2 id="rules-head">
          <Trans>How each rule weighs</Trans>
        </h2>
        {mayWrite ? (
          <SaveState record={handle} zone={zone} />
        ) : (
          <span className="soft">
            <Trans>The secretariat can change this.</Trans>
          </span>
        )}
      </div>
      <NotSaved trouble={handle.state.trouble} />
      <ul>
        {policy.rules.map((rule) => {
          const bound = handle.bind(rule.rule, (weight) =>
            wordsOf(gradeName(weight.grade), weight, t`may be waived`),
          )
          return (
            <RuleRow
              key={rule.rule}
              rule={rule}
              weight={bound.value}
              onChange={(weight) => {
                bound.onChange(weight)
                handle.flush()
              }}
              state={bound.state}
              after={bound.after}
              count={counts.get(rule.rule)}
              mayWrite={mayWrite}
            />
          )
        })}
      </ul>
    </section>
  )
}
