import { Inject, Injectable } from '@nestjs/common'
import { toEnginePlan, type ReleaseList, type ReleasePreview } from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import { evaluate } from '@roundtable/scheduling'
import { DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import type { Actor } from '../../platform/http/actor'
import { accepted, FixedBytes, refused, type Outcome } from '../../platform/http/outcome'
import { toWireFinding } from '../agenda/clash-refusal'
import { loadAgendaFor } from '../agenda/as-seen-by'
import { noEvent } from '../agenda/load-agenda'
import { readTexts } from '../agenda/read-texts'
import { readEvent } from '../agenda/read-event'
import { currentRelease } from './current-release'
import { draftRelease } from './draft-release'
import { ReleaseRow } from './release.entity'

@Injectable()
export class ReadReleases {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  /** Newest first, without their bytes. */
  async list(): Promise<ReleaseList> {
    const inTime = await readEvent(this.reads.manager)
    if (!inTime) return { releases: [] }
    const rows = await this.reads.manager.find(ReleaseRow, {
      select: {
        number: true,
        sha256: true,
        publishedAt: true,
        publishedBy: true,
        note: true,
        diff: true,
      },
      order: { number: 'DESC' },
    })
    return {
      releases: rows.map(({ diff, publishedAt, ...row }) => ({
        ...row,
        publishedAt: inZone(inTime.clock, publishedAt),
        changes: diff.length,
      })),
    }
  }

  /** What `POST /api/releases` would do now. */
  preview({ role }: Actor): Promise<Outcome<ReleasePreview>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const agenda = await loadAgendaFor(role, db)
      if (!agenda) return refused(noEvent)
      const previous = await currentRelease(db)
      const findings = evaluate(toEnginePlan(agenda, Date.now()))
      const draft = draftRelease({ agenda, findings, texts: await readTexts(db) }, previous)
      const { diff, unplaced, cancels } = draft
      return accepted({
        number: (previous?.number ?? 0) + 1,
        diff,
        blockers: draft.blockers.map(toWireFinding),
        warnings: draft.warnings.map(toWireFinding),
        waived: draft.waived.map(toWireFinding),
        unplaced,
        cancels,
      })
    })
  }

  /** The stored bytes, untouched: their sha256 is the ETag (I-03). */
  async bytes(number: number): Promise<Outcome<FixedBytes>> {
    const row = await this.reads.manager.findOneBy(ReleaseRow, { number })
    return row
      ? accepted(new FixedBytes(row.body, row.sha256))
      : refused({ word: 'not-found', detail: `There is no release ${number}.` })
  }
}
