import { Controller, Query } from '@nestjs/common'
import { Route, type QueryOf } from '../../../platform/http/route'
import { AuditTable } from './audit-table'
import { ReadAudit } from './read-audit'

@Controller()
export class AuditController {
  constructor(
    private readonly read: ReadAudit,
    private readonly table: AuditTable,
  ) {}

  @Route('audit')
  audit(@Query() query: QueryOf<'audit'>) {
    return this.read.run(query)
  }

  @Route('auditTable')
  auditTable(@Query() query: QueryOf<'auditTable'>) {
    return this.table.run(query)
  }

  @Route('verifyAudit')
  verifyAudit() {
    return this.read.verify()
  }
}
