import { Inject, Injectable } from '@nestjs/common'
import type { StaffMember } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { readStaff } from './staff-record'

/** GET /api/staff */
@Injectable()
export class ListStaff {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  async run(): Promise<{ staff: StaffMember[] }> {
    return { staff: await readStaff(this.reads.manager, null) }
  }
}
