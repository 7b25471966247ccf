import { Injectable } from '@nestjs/common'
import type { TemplateQuery } from '@roundtable/contracts'
import { tableFile } from '../../../platform/files/write-table'
import type { Actor } from '../../../platform/http/actor'
import type { FixedBytes } from '../../../platform/http/outcome'
import { columnsFor } from './columns'

/** GET /api/import/people/template: the columns that the role may fill in. */
@Injectable()
export class PeopleTemplate {
  run({ role }: Actor, { format }: TemplateQuery): Promise<FixedBytes> {
    const columns = columnsFor(role)
    return tableFile({ title: 'People', fileName: 'people-template', columns }, format)
  }
}
