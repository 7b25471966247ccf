import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Column, Entity, PrimaryColumn, type DataSource, type EntityManager } from 'typeorm'
import { withDatabase, type TestDatabase } from '../../testing/with-database'
import { dataSource } from './data-sources'
import { duringColumn, type During } from './range'
import { readTables, table } from './read-tables'

/** A column of every kind that tables have. */
@Entity({ name: 'sample' })
class SampleRow {
  @PrimaryColumn({ type: 'int' })
  id: number

  @Column({ name: 'said_text', type: 'text' })
  text: string

  @Column({ type: 'jsonb' })
  title: Record<string, string>

  @Column({ type: 'text', array: true })
  words: string[]

  @Column({ type: 'boolean' })
  kept: boolean

  @Column({ type: 'date', nullable: true })
  day: string | null

  @Column({ name: 'changed_at', type: 'timestamptz', nullable: true })
  changedAt: Date | null

  @Column({ type: 'tstzrange', transformer: duringColumn })
  during: During
}

@Entity({ name: 'nobody' })
class NobodyRow {
  @PrimaryColumn({ type: 'int' })
  id: number
}

let database: TestDatabase
let source: DataSource
let db: EntityManager

beforeAll(async () => {
  database = await withDatabase()
  await database.owner.query(`
    CREATE TABLE nobody (id int PRIMARY KEY);
    CREATE TABLE sample (id int PRIMARY KEY, said_text text NOT NULL, title jsonb NOT NULL, words text[] NOT NULL,
      kept boolean NOT NULL, day date, changed_at timestamptz, during tstzrange NOT NULL);
    INSERT INTO sample VALUES
      (1, E'quo"te \\\\ line\\nbreak', '{"en": "Opening", "ar": "الافتتاح"}', '{a,"b, c",NULL}', true, '2022-06-07',
        '2022-06-07 09:00:00.123456+02', '[2022-06-07 09:00+02,2022-06-07 10:30+02)'),
      (2, '', '{}', '{}', false, NULL, NULL, '[1969-12-31 23:59:59.5+00,2022-01-01 00:00+05:30)'),
      (3, 'an other', '{"en": "2022-06-07T09:00:00+00:00"}', '{}', true, '0099-01-01', '1969-12-31 23:59:59.999+00',
        '[2022-06-07 09:00+02,2022-06-07 10:00+02)');
    GRANT SELECT ON nobody, sample TO app`)
  const entities = [SampleRow, NobodyRow]
  source = await dataSource({ url: database.url, role: 'app', entities, size: 1 }).initialize()
  db = source.manager
})
afterAll(async () => {
  await source.destroy()
  await database.drop()
})

describe('several tables in one statement', () => {
  it('are the rows that the entities have when each is asked alone', async () => {
    const order = { id: 'ASC' } as const
    const read = await readTables(db, {
      samples: table(SampleRow, { order: ['id'] }),
      nobody: table(NobodyRow),
      again: table(SampleRow, { order: ['during', 'id'] }),
    })
    expect(read).toEqual({
      samples: (await db.find(SampleRow, { order })).map((row) => ({ ...row })),
      nobody: [],
      again: (await db.find(SampleRow, { order: { during: 'ASC', ...order } })).map((row) => ({
        ...row,
      })),
    })
    expect(read.again.map(({ id }) => id)).toEqual([2, 3, 1])
  })

  it('have the columns that are named, and no other', async () => {
    const { samples } = await readTables(db, {
      samples: table(SampleRow, { columns: ['changedAt', 'id'], order: ['id'] }),
    })
    expect(samples).toEqual([
      { id: 1, changedAt: new Date('2022-06-07T07:00:00.123Z') },
      { id: 2, changedAt: null },
      { id: 3, changedAt: new Date('1969-12-31T23:59:59.999Z') },
    ])
  })

  it('have the rows that are asked for: each table by its own values', async () => {
    const ids = { columns: ['id'], order: ['id'] } as const
    const text = 'an other'
    expect(
      await readTables(db, {
        kept: table(SampleRow, { ...ids, where: { kept: true } }),
        other: table(SampleRow, { ...ids, where: { kept: true, text } }),
        quoted: table(SampleRow, { ...ids, where: { text: `' OR true --` } }),
        last: table(SampleRow, { ...ids, only: 'id = (SELECT max(id) FROM sample)' }),
        none: table(SampleRow, { ...ids, where: { kept: false }, only: 'id > 2' }),
      }),
    ).toEqual({
      kept: [{ id: 1 }, { id: 3 }],
      other: [{ id: 3 }],
      quoted: [],
      last: [{ id: 3 }],
      none: [],
    })
  })
})
