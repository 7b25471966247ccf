import { Inject, Injectable } from '@nestjs/common'
import type { DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import { Actors, type Actor } from '../../platform/http/actor'
import { AccountRow } from './account.entity'

/** Accounts as they stand now: a right taken away is gone with the next request (I-12). */
@Injectable()
export class Accounts extends Actors {
  constructor(@Inject(READS) private readonly reads: DataSource) {
    super()
  }

  async find(id: string): Promise<Actor | null> {
    const account = await this.reads.manager.findOneBy(AccountRow, { id })
    return account && { id: account.id, name: account.name, role: account.role }
  }
}
