import {
  fixedRules,
  policies,
  rules,
  type Finding,
  type Policy,
  type Rule,
} from '@roundtable/scheduling'
import { reasons } from '../sentences'
import { exampleFacts, exampleNames } from './examples'

const head = `# Rules

What the engine asks of every plan, in the order in which findings are listed. Generated from \`libs/scheduling/src/rules\` by
\`npm run cli -- rules\`; a test holds this page to the registry. How much a rule weighs is its default: the secretariat may
change that for every rule but ${fixedRules.map((code) => `\`${code}\``).join(', ')}, which nobody can weaken (I-01).
`

const scopes: Readonly<Record<Rule['scope'], string>> = {
  session: 'each session by itself',
  pair: 'every two sessions that have to do with each other',
  group: 'all sessions that have something in common',
}

const reads: Readonly<Record<Rule['reads'], string>> = {
  session: 'only whether a session is placed',
  room: 'the room',
  'room-day': 'the room and the day',
  time: 'the time',
  zone: 'the time and the part of the venue',
  place: 'the room and the time',
}

/** docs/rules.md: every rule of the registry as it declares itself, with its default weight and an example. */
export const rulesPage = (): string => [head, ...rules.map(section)].join('\n')

function section(rule: Rule): string {
  const cited = rule.cites.length > 0 ? ` (${rule.cites.join(', ')})` : ''
  return `## ${rule.code}

${rule.says.replace(/\.$/, `${cited}.`)}

- Asks ${scopes[rule.scope]}; reads ${reads[rule.reads]}.
- ${weight(rule)}
- For example: ${sentence(rule)}.
`
}

function weight({ code }: Rule): string {
  const row = policies[code]
  if (row === 'by-body')
    return 'Weighs as each body of the host says: refused, refused unless waived, or only told.'
  if (fixedRules.includes(code)) return `${meaning(row)} Never weaker, never waived.`
  if (row.severity !== 'blocker') return meaning(row)
  return `${meaning(row)} ${row.waivable ? 'A named person may waive it.' : 'Nobody can waive it.'}`
}

function meaning({ severity, at }: Policy): string {
  if (severity === 'warning')
    return at === 'move'
      ? 'A warning: told, refuses nothing.'
      : 'A warning: told until the next release, makes no place worse.'
  if (severity === 'advice') return 'Advice: told, refuses nothing.'
  return at === 'move' ? 'A blocker: refuses the move.' : 'A blocker: holds back the release.'
}

function sentence({ code }: Rule): string {
  const sessions = code === 'groups-missing' ? [] : ['P5', 'P7']
  const finding = { code, sessions, ...exampleFacts[code] } as unknown as Finding
  const said = reasons([finding], exampleNames)
  return said.charAt(0).toUpperCase() + said.slice(1)
}
