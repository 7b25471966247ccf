import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { COMMANDS } from '../../platform/database/database.module'
import { searchText, type Searched } from './search-text'

interface Row extends Searched {
  readonly id: string
  readonly search: string
}

/**
 * What people are found by is derived from what is stored of them. Rows that an older version derived in its own way are
 * derived again when the program starts; nothing that anybody entered is touched.
 */
@Injectable()
export class RefoldSearch implements OnApplicationBootstrap {
  constructor(@Inject(COMMANDS) private readonly commands: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    const people: Row[] = await this.commands.query(
      `SELECT p.id, p.search, p.honorific, p.name, p.function, p.country, o.name AS organisation, o.acronym
       FROM person p JOIN organisation o ON o.id = p.organisation_id`,
    )
    const stale = people
      .map((person) => ({ ...person, found: searchText(person) }))
      .filter(({ search, found }) => search !== found)
    // Whoever was changed meanwhile has been derived anew already.
    await this.commands.query(
      `UPDATE person SET search = found FROM unnest($1::uuid[], $2::text[], $3::text[]) AS stale (id, was, found)
       WHERE person.id = stale.id AND search = was`,
      [
        stale.map(({ id }) => id),
        stale.map(({ search }) => search),
        stale.map(({ found }) => found),
      ],
    )
  }
}
