import { Injectable } from '@nestjs/common'
import type { Policy, PolicyChange, PolicyCommand, Problem } from '@roundtable/contracts'
import { Changes, type Writer } from '../../../platform/database/change'
import { canonicalJson } from '../../../platform/database/canonical-json'
import { refuseVersion } from '../../../platform/database/record-version'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import { noEvent } from '../load-agenda'
import { RulePolicyRow } from '../plan.entity'
import { readEvent } from '../read-event'
import { raiseSetting, readSetting } from '../settings'
import { policyNow } from './read-policy'
import { isFixed, isRule, tidyChanges } from './weights'

/**
 * PATCH /api/policy: how rules weigh from now on. What stands on the board stays there whatever it weighs now; it is
 * shown at once, and nobody can make another one.
 */
@Injectable()
export class ChangePolicy {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: PolicyCommand): Promise<Outcome<Policy>> {
    const misfit = refuseChanges(command.fields.changes)
    if (misfit) return refused(misfit)
    const body = { changePolicy: command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) =>
      change(w, actor, command),
    )
  }
}

const sentences = {
  'unknown-rule': 'There is no such rule.',
  'fixed-rule': 'Nobody may weigh this rule otherwise: rooms, people and pools have their limits.',
  'named-twice': 'This rule is named twice.',
  'advice-does-not-wait': 'Only what blocks or warns can wait for the release.',
} as const

function wrongOf(
  { rule, severity, at }: PolicyChange,
  isAgain: boolean,
): [part: string, code: keyof typeof sentences] | null {
  if (!isRule(rule)) return ['rule', 'unknown-rule']
  if (isFixed(rule)) return ['rule', 'fixed-rule']
  if (isAgain) return ['rule', 'named-twice']
  return at === 'release' && severity === 'advice' ? ['at', 'advice-does-not-wait'] : null
}

/** 422: rules that cannot be weighed like this. */
function refuseChanges(changes: readonly PolicyChange[]): Refusal | null {
  const errors = changes.flatMap((c, i): NonNullable<Problem['errors']> => {
    const wrong = wrongOf(c, changes.findIndex((other) => other.rule === c.rule) < i)
    if (!wrong) return []
    const [part, code] = wrong
    return [{ pointer: `/fields/changes/${i}/${part}`, code, detail: sentences[code] }]
  })
  const detail = 'Some rules cannot be weighed like this. Nothing was changed.'
  return errors.length > 0 ? { word: 'validation', detail, errors } : null
}

async function change(w: Writer, actor: Actor, command: PolicyCommand): Promise<Outcome<Policy>> {
  await w.lockPlan()
  const inTime = await readEvent(w.db)
  if (!inTime) return refused(noEvent)
  const setting = await readSetting(w.db, inTime.clock, 'policy')
  const before = tidyChanges(await w.db.find(RulePolicyRow))
  const stale = refuseVersion(command, { ...setting, fields: { changes: before } })
  if (stale) return refused(stale)
  const after = tidyChanges(command.fields.changes)
  if (canonicalJson(before) === canonicalJson(after))
    return w.unchanged(await policyNow(w.db, inTime.clock))

  await w.db.deleteAll(RulePolicyRow)
  await w.db.insert(RulePolicyRow, after)
  await raiseSetting(w.db, 'policy', setting.version, actor.name)
  const { commandId, reason } = command
  w.audit({
    action: 'policy.change',
    subject: 'policy',
    before: { version: setting.version, changes: only(before, after) },
    after: { version: setting.version + 1, changes: only(after, before) },
    reason: reason ?? null,
  })
  w.tell('plan', 'plan-changed', { what: 'policy', ids: [], commandId })
  return accepted(await policyNow(w.db, inTime.clock))
}

/** Those that the other list does not hold just so. */
const only = (
  changes: readonly PolicyChange[],
  others: readonly PolicyChange[],
): PolicyChange[] => {
  const known = new Set(others.map(canonicalJson))
  return changes.filter((c) => !known.has(canonicalJson(c)))
}
