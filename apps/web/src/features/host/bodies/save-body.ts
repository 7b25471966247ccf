import type { Body } from '@roundtable/contracts'
import { call } from '../../../platform/api'
import type { Save } from '../../../platform/record/record-store'

type BodyFields = Pick<Body, 'code' | 'name' | 'kind' | 'parentId' | 'policy'>

/** Saves fields of one body; `fieldsOf` picks those that a form is about. */
export const saveBody =
  <F extends Partial<BodyFields>>(id: string, fieldsOf: (body: Body) => F): Save<F> =>
  async ({ commandId, expectedVersion, fields }) => {
    const body = { commandId, expectedVersion, fields: fields as Partial<BodyFields> }
    const answer = await call('changeBody', { params: { id }, body })
    if (!answer.ok) return answer
    return { ok: true, value: { version: answer.value.version, fields: fieldsOf(answer.value) } }
  }
