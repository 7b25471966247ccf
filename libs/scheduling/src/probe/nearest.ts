import type { OpenDay } from '../world/venue'

export interface Candidate {
  readonly roomId: string
  readonly start: number
  /** Index in `levels`. */
  readonly level: number
  readonly distance: number
  readonly day: OpenDay
}

/** Keeps the best few of many candidates: by distance, then level, then start, then order of arrival. */
export class Nearest {
  private readonly kept: Candidate[] = []
  private worst = Infinity

  constructor(private readonly limit: number) {}

  /** Whether something at this distance could still be among them. */
  wants(distance: number): boolean {
    return distance <= this.worst
  }

  add(candidate: Candidate): void {
    if (!this.wants(candidate.distance)) return
    this.kept.push(candidate)
    if (this.kept.length >= 2 * this.limit) this.trim()
  }

  list(): readonly Candidate[] {
    this.trim()
    return this.kept
  }

  private trim(): void {
    this.kept.sort(byDistance)
    if (this.kept.length < this.limit) return
    this.kept.length = this.limit
    this.worst = this.kept.at(-1)?.distance ?? -1
  }
}

const byDistance = (a: Candidate, b: Candidate): number =>
  a.distance - b.distance || a.level - b.level || a.start - b.start
