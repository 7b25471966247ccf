import { Inject, Injectable } from '@nestjs/common'
import type { PeopleList, PeopleQuery } from '@roundtable/contracts'
import { DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import { searchPatterns } from './search-text'

/** High-level on some day of the event (R10): as `isHighLevel` in person.mapper.ts has it. */
const highLevel = `EXISTS (SELECT FROM high_level_status s, (SELECT min(date) AS first, max(date) AS last FROM event_day) days
  WHERE s.person_id = p.id AND s.since <= days.last AND (s.until IS NULL OR s.until >= days.first))`
const takes = `EXISTS (SELECT FROM session_role r WHERE r.person_id = p.id AND r.reply <> 'declined')`

/** A condition for every filter; `$` stands for its value. Filters nobody set are left out. */
const conditions = {
  search: 'p.search LIKE ALL ($::text[])',
  organisation: 'p.organisation_id = $::uuid',
  group: 'p.stakeholder_group = $',
  country: 'p.country = $',
  rank: 'p.rank = $',
  presence: 'p.presence = $',
  highLevel: `${highLevel} = $::boolean`,
  membership: '(o.membership IS NOT NULL) = $::boolean',
  taking: `${takes} = $::boolean`,
} as const

const columns = `p.id, p.honorific, p.name, p.function, o.name AS organisation, p.stakeholder_group AS "group", p.country, p.rank,
  ${highLevel} AS "highLevel", o.membership IS NOT NULL AS membership, p.presence,
  (SELECT count(*)::int FROM session_role r WHERE r.person_id = p.id AND r.reply <> 'declined') AS sessions`

function whereOf(query: PeopleQuery): { where: string; values: unknown[] } {
  const values: unknown[] = []
  const wanted = { ...query, search: query.search && searchPatterns(query.search) }
  const parts = Object.entries(conditions).flatMap(([filter, condition]) => {
    const value = wanted[filter as keyof typeof conditions]
    return value === undefined || value === ''
      ? []
      : condition.replace('$', `$${values.push(value)}`)
  })
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values }
}

/** GET /api/people: one page by name, and how many there are in all. Two queries, however many people. */
@Injectable()
export class ListPeople {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(query: PeopleQuery): Promise<PeopleList> {
    const { where, values } = whereOf(query)
    const from = `FROM person p JOIN organisation o ON o.id = p.organisation_id ${where}`
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const [count] = await db.query(`SELECT count(*)::int AS total ${from}`, values)
      const page = `ORDER BY p.name COLLATE "und-x-icu", p.id OFFSET ${query.offset} LIMIT ${query.limit}`
      return {
        people: await db.query(`SELECT ${columns} ${from} ${page}`, values),
        total: count.total,
      }
    })
  }
}
