import { Inject, Injectable } from '@nestjs/common'
import {
  toEnginePlan,
  type ReleaseList,
  type ReleasePreview,
  type ReleasePreviewQuery,
} from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import { evaluate } from '@roundtable/scheduling'
import { DataSource, type EntityManager } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import type { Actor } from '../../platform/http/actor'
import { accepted, FixedBytes, refused, type Outcome } from '../../platform/http/outcome'
import type { Refusal } from '../../platform/http/problem'
import { loadAgendaFor } from '../agenda/as-seen-by'
import { toWireFinding } from '../agenda/clash-refusal'
import { noEvent, type Agenda } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { readTexts } from '../agenda/read-texts'
import { concernedBy, withTold } from './affected'
import { baseOf, lastNumber } from './current-release'
import { draftRelease } from './draft-release'
import { ReleaseRow } from './release.entity'

export const noRelease = (number: number | string): Refusal => ({
  word: 'not-found',
  detail: `There is no release ${number}.`,
})

@Injectable()
export class ReadReleases {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  /** Newest first, without their bytes. */
  list(): Promise<ReleaseList> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const inTime = await readEvent(db)
      if (!inTime) return { releases: [] }
      const { clock } = inTime
      const [seen] = await db.query('SELECT number FROM public_release')
      const rows = await db.find(ReleaseRow, {
        select: {
          number: true,
          sha256: true,
          publishedAt: true,
          publishedBy: true,
          note: true,
          diff: true,
          audience: true,
          embargoUntil: true,
        },
        order: { number: 'DESC' },
      })
      return {
        releases: rows.map(({ diff, publishedAt, embargoUntil, ...row }) => ({
          ...row,
          publishedAt: inZone(clock, publishedAt),
          embargoUntil: embargoUntil && inZone(clock, embargoUntil),
          changes: diff.length,
          isPublic: row.number === seen?.number,
        })),
      }
    })
  }

  /** What `POST /api/releases` would do now. */
  preview(actor: Actor, query: ReleasePreviewQuery): Promise<Outcome<ReleasePreview>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const agenda = await loadAgendaFor(actor.role, db)
      return agenda ? accepted(await foresee(db, agenda, actor, query)) : refused(noEvent)
    })
  }

  /** The stored bytes, untouched: their sha256 is the ETag (I-03). */
  async bytes(number: number): Promise<Outcome<FixedBytes>> {
    const row = await this.reads.manager.findOneBy(ReleaseRow, { number })
    return row ? accepted(new FixedBytes(row.body, row.sha256)) : refused(noRelease(number))
  }
}

async function foresee(
  db: EntityManager,
  agenda: Agenda,
  { role }: Actor,
  { audience, embargoUntil }: ReleasePreviewQuery,
): Promise<ReleasePreview> {
  const now = new Date()
  const until = embargoUntil === undefined ? null : new Date(embargoUntil)
  const base = await baseOf(db, { audience, embargoUntil: until }, now)
  const findings = evaluate(toEnginePlan(agenda, now.getTime()))
  const draft = draftRelease({ agenda, findings, texts: await readTexts(db) }, base)
  const { diff, sessions, unplaced, cancels } = draft
  const announced = base?.sessions ?? []
  return {
    number: (await lastNumber(db)) + 1,
    base: base && { number: base.number, publishedAt: base.publishedAt },
    rooms: agenda.rooms,
    sessions,
    diff,
    blockers: draft.blockers.map(toWireFinding),
    warnings: draft.warnings.map(toWireFinding),
    waived: draft.waived.map(toWireFinding),
    unplaced,
    cancels,
    affected: await withTold(
      db,
      role,
      concernedBy(diff, agenda.sessions, announced, agenda.people),
    ),
  }
}
