import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { LiveListener } from '../../testing/live-listener'
import { startTestApi, type TestApi } from '../../testing/start-test-api'
import { waitUntil } from '../../testing/wait'
import { MetricsServer } from './metrics.server'

let api: TestApi
let cookie: string
const open: LiveListener[] = []

beforeAll(async () => {
  api = await startTestApi({ demo: true, config: { metrics: { host: '127.0.0.1', port: 0 } } })
  cookie = await api.signIn('organizer')
})
afterEach(() => open.splice(0).forEach((listener) => listener.close()))
afterAll(() => api.stop())

const place = () => `http://127.0.0.1:${api.app.get(MetricsServer).port}`
const scrape = async (): Promise<string> => (await fetch(`${place()}/metrics`)).text()

/** The value of one figure, with its labels as they are written. */
const figure = (text: string, name: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length + 1))
}

describe('the figures of a node', () => {
  it('stand on a port of their own, at one address', async () => {
    expect((await fetch(`${place()}/metrics`)).status).toBe(200)
    for (const path of ['/', '/api/plan', '/metrics?x=1'])
      expect((await fetch(place() + path)).status).toBe(404)
    expect((await fetch(`${place()}/metrics`, { method: 'POST' })).status).toBe(404)
    expect(await (await fetch(`${api.url}/metrics`)).text()).not.toContain('roundtable_')
  })

  it('tell sockets by stream, how far and how fresh the feed is, connections, and the event loop', async () => {
    for (const stream of ['plan', 'plan', 'programme'] as const)
      open.push(new LiveListener(() => api.url, stream, cookie))
    await waitUntil(() => open.every(({ snapshots }) => snapshots.length === 1))
    const text = await scrape()
    const streams = await api.db.query(`SELECT seq FROM live_stream WHERE name = 'plan'`)
    expect({
      plan: figure(text, 'roundtable_live_sockets{stream="plan"}'),
      programme: figure(text, 'roundtable_live_sockets{stream="programme"}'),
      seq: figure(text, 'roundtable_feed_seq{stream="plan"}'),
      inFlight: figure(text, 'roundtable_requests_in_flight'),
      awaited: figure(text, 'roundtable_database_connections_awaited{pool="reads"}'),
    }).toEqual({
      plan: 2,
      programme: 1,
      seq: Number(streams.rows[0].seq),
      inFlight: 0,
      awaited: 0,
    })
    expect(figure(text, 'roundtable_feed_age_seconds')).toBeLessThan(60)
    expect(figure(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
  })

  it('count requests by the words of our routes, and public answers apart', async () => {
    const { id } = (await api.db.query('SELECT id FROM session ORDER BY code LIMIT 1')).rows[0]
    const count = 'roundtable_http_seconds_count'
    const seen = (text: string) => ({
      history: figure(
        text,
        `${count}{method="GET",route="/api/plan/sessions/:id/history",status="2xx"}`,
      ),
      refused: figure(text, `${count}{method="GET",route="/api/plan",status="4xx"}`),
      unknown: figure(text, `${count}{method="GET",route="none",status="4xx"}`),
      public: figure(text, 'roundtable_public_answers_total'),
    })
    const before = seen(await scrape())
    const secret = 'ada.lovelace@example.org'
    await fetch(`${api.url}/api/plan/sessions/${id}/history`, { headers: { cookie } })
    await fetch(`${api.url}/api/plan`)
    await fetch(`${api.url}/api/nothing/${secret}?token=${secret}`)
    await fetch(`${api.url}/api/programme`)
    const text = await scrape()
    expect(seen(text)).toEqual({
      history: (before.history ?? 0) + 1,
      refused: (before.refused ?? 0) + 1,
      unknown: (before.unknown ?? 0) + 1,
      public: (before.public ?? 0) + 1,
    })
    // Nothing that a visitor or a row decides.
    for (const word of [id, 'ada.lovelace', secret]) expect(text).not.toContain(word)
    expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}/)
  })

  it('tell how jobs stand, by their kind', async () => {
    // Kinds that nobody does.
    await api.db.query(
      `SELECT graphile_worker.add_job('trial', run_at := now() - interval '90 seconds'), graphile_worker.add_job('trial', job_key := 'running'),
         graphile_worker.add_job('trial', job_key := 'failed'), graphile_worker.add_job('later', run_at := now() + interval '1 hour')`,
    )
    await api.db.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = CASE key WHEN 'running' THEN now() END,
         attempts = CASE key WHEN 'failed' THEN max_attempts ELSE 0 END WHERE key IN ('running', 'failed')`,
    )
    const text = await scrape()
    expect({
      trial: ['waiting', 'running', 'failed'].map((word) =>
        figure(text, `roundtable_jobs_${word}{task="trial"}`),
      ),
      later: figure(text, 'roundtable_jobs_waiting{task="later"}'),
      laterLate: figure(text, 'roundtable_jobs_late_seconds{task="later"}'),
    }).toEqual({ trial: [1, 1, 1], later: 1, laterLate: 0 })
    expect(figure(text, 'roundtable_jobs_late_seconds{task="trial"}')).toBeGreaterThanOrEqual(90)
  })
})
