import { t } from '@lingui/core/macro'
import { bodyPolicy, type Body, type Host } from '@roundtable/contracts'
import { SelectField } from '@roundtable/ui'
import { useRecord } from '../../../platform/record/use-record'
import { policyLabel, policySentence } from '../words'
import { saveBody } from './save-body'

interface BodyPolicyProps {
  body: Host['bodies'][number]
  zone: string
}

/** What an overlap means, changed in place; everybody's board weighs it anew at once. */
export function BodyPolicy({ body, zone }: BodyPolicyProps) {
  const { id, version, policy, changedBy, changedAt } = body
  const record = useRecord<Pick<Body, 'policy'>>({
    record: { version, fields: { policy }, changedBy, changedAt },
    storageKey: `body.${id}.policy`,
    zone,
    save: saveBody(id, ({ policy }) => ({ policy })),
  })
  const bound = record.bind('policy', policyLabel)
  return (
    <SelectField
      label={t`Overlap with ${body.code}`}
      options={bodyPolicy.options.map((one) => ({
        id: one,
        text: policyLabel(one),
        hint: policySentence(one),
      }))}
      placeholder={t`Choose`}
      help={policySentence(bound.value)}
      {...bound}
    />
  )
}
