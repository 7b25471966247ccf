import { Injectable } from '@nestjs/common'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

interface Answered {
  readonly method: string
  /** As declared, with names in place of ids. */
  readonly route: string
  readonly status: number
}

const verbs = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS'])

/**
 * What this process counts for whoever watches it. Labels are words of ours — routes, streams, pools — and never ids,
 * names or addresses: nothing that a visitor or a row decides (I-08).
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry()
  private publicAnswers = 0
  private readonly requests = new Histogram({
    name: 'roundtable_http_seconds',
    help: 'Requests that reached the framework, by route and class of status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  })

  constructor() {
    const total = new Counter({
      name: 'roundtable_public_answers_total',
      help: 'Public answers given from memory, before the framework.',
      registers: [this.registry],
      collect: () => {
        total.reset()
        total.inc(this.publicAnswers)
      },
    })
  }

  observe({ method, route, status }: Answered, seconds: number): void {
    const verb = verbs.has(method) ? method : 'other'
    this.requests.labels(verb, route, `${Math.floor(status / 100)}xx`).observe(seconds)
  }

  /** On the fastest path of all: an addition. */
  countPublic(): void {
    this.publicAnswers += 1
  }

  /** A figure that is read when somebody asks for it; one per value of `label`. */
  watch<L extends string>(
    { name, help, label }: { name: string; help: string; label?: L },
    read: (set: (value: number, of?: string) => void) => void | Promise<void>,
  ): void {
    const gauge = new Gauge({
      name,
      help,
      labelNames: label ? [label] : [],
      registers: [this.registry],
      collect: async () => {
        gauge.reset()
        await read((value, of) =>
          label && of !== undefined ? gauge.labels(of).set(value) : gauge.set(value),
        )
      },
    })
  }
}
