import { release as releaseContract } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { factsOf, type ReleaseFacts } from './public-revisions'

/** Every release that the public has seen, oldest first. What was read once is kept: a release never changes (I-03). */
export class PublicHistory {
  private readonly known = new Map<number, ReleaseFacts>()

  async read(db: EntityManager): Promise<ReleaseFacts[]> {
    const rows: { number: number }[] = await db.query(
      'SELECT number FROM public_history ORDER BY number',
    )
    const numbers = rows.map(({ number }) => number)
    const missing = numbers.filter((number) => !this.known.has(number))
    for (const number of missing) this.known.set(number, await this.readOne(db, number))
    return numbers.map((number) => this.known.get(number)!)
  }

  private async readOne(db: EntityManager, number: number): Promise<ReleaseFacts> {
    const [row] = await db.query('SELECT body FROM public_history WHERE number = $1', [number])
    return factsOf(releaseContract.parse(JSON.parse(row.body.toString('utf8'))))
  }
}
