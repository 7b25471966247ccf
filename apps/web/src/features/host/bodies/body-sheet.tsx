import { t } from '@lingui/core/macro'
import { bodyKind, type Body, type Host } from '@roundtable/contracts'
import { Field, SelectField, Sheet, TextsField } from '@roundtable/ui'
import { sixLanguages } from '../../agenda/session/text-languages'
import { SaveState } from '../../../platform/record/save-state'
import { useRecord } from '../../../platform/record/use-record'
import { bodyKindLabel } from '../words'
import { saveBody } from './save-body'

type Fields = Pick<Body, 'code' | 'name' | 'kind' | 'parentId'>

const fieldsOf = ({ code, name, kind, parentId }: Body): Fields => ({ code, name, kind, parentId })

interface BodySheetProps {
  body: Host['bodies'][number]
  bodies: Host['bodies']
  zone: string
  onClose: () => void
}

/** How a body is called and where it stands; saved as it is edited. */
export function BodySheet({ body, bodies, zone, onClose }: BodySheetProps) {
  const { id, version, code, name, kind, parentId, changedBy, changedAt } = body
  const record = useRecord<Fields>({
    record: { version, fields: { code, name, kind, parentId }, changedBy, changedAt },
    storageKey: `body.${id}`,
    zone,
    perKey: ['name'],
    save: saveBody(id, fieldsOf),
  })
  const parents = bodies.filter((one) => one.id !== id)
  const codeOf = (wanted: string | null) => bodies.find((one) => one.id === wanted)?.code ?? null
  return (
    <Sheet
      title={<bdi>{code}</bdi>}
      meta={<SaveState record={record} zone={zone} />}
      isOpen
      onClose={() => {
        record.flush()
        onClose()
      }}
      closeLabel={t`Close`}
    >
      <Field label={t`Short name`} dir="ltr" {...record.bind('code')} />
      <TextsField
        label={t`Name`}
        languages={sixLanguages}
        source="en"
        words={{ empty: t`nothing written`, line: (language) => t`Name in ${language}` }}
        {...record.bind('name')}
        onChange={(value) => record.edit('name', { ...value, en: value.en ?? '' })}
      />
      <SelectField
        label={t`Kind`}
        options={bodyKind.options.map((one) => ({ id: one, text: bodyKindLabel(one) }))}
        placeholder={t`Choose`}
        {...record.bind('kind', bodyKindLabel)}
      />
      <SelectField
        label={t`Under`}
        options={parents.map((one) => ({ id: one.id, text: one.code }))}
        placeholder={t`nothing`}
        none={{ text: t`nothing`, onChoose: () => record.edit('parentId', null) }}
        {...record.bind('parentId', codeOf)}
      />
    </Sheet>
  )
}
