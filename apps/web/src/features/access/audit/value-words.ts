import { t } from '@lingui/core/macro'
import { feature, focusArea, roleKind, stakeholderGroup } from '@roundtable/contracts'
import { capital } from '../../../platform/i18n/capital'
import { ruleSentence } from '../../../platform/rule-sentences'
import { featureLabel, focusAreaLabel, groupLabel, roleLabel } from '../../../platform/world-labels'
import { fieldWord } from './field-words'
import { own } from './own'

type Words = Readonly<Record<string, () => string>>

const relations: Words = {
  before: () => t`ends before`,
  after: () => t`starts after`,
  'not-against': () => t`not at the same time as`,
  'same-room': () => t`in the same room as`,
  'different-day': () => t`on another day than`,
}

/** Words that a field chooses from, by the field; the same as on the page where they are chosen. */
const words: Readonly<Record<string, Words>> = {
  absent: {
    'skip-and-return': () => t`The next one speaks; they are called again later`,
    wait: () => t`The segment waits for them`,
  },
  as: {
    ...relations,
    body: () => t`A body of the host`,
    break: () => t`Break`,
    nothing: () => t`takes nobody’s time`,
  },
  at: { move: () => t`At every move`, release: () => t`At a release` },
  audience: {
    organizers: () => t`Organizers`,
    speakers: () => t`Speakers and organizers`,
    public: () => t`Everybody`,
  },
  kind: {
    ...relations,
    plenary: () => t`Plenary`,
    committee: () => t`Committee`,
    group: () => t`Group`,
  },
  membership: {
    'member-state': () => t`Member State`,
    'sector-member': () => t`Sector Member`,
  },
  policy: {
    refuse: () => t`Refuses`,
    waiver: () => t`Needs a waiver`,
    inform: () => t`Informs`,
  },
  presence: { 'on-site': () => t`On site`, remote: () => t`Remote` },
  rank: {
    'head-of-state': () => t`Head of State`,
    'head-of-government': () => t`Head of Government`,
    'deputy-head': () => t`Deputy head of State or Government`,
    minister: () => t`Minister`,
    'vice-minister': () => t`Vice-minister`,
    'head-of-agency': () => t`Head of agency, chief executive`,
    other: () => t`Other`,
  },
  regionalPriorities: {
    connectivity: () => t`resilient and reliable connectivity`,
    empowerment: () => t`empowerment of communities`,
    transformation: () => t`digital transformation`,
  },
  reply: {
    invited: () => t`invited`,
    confirmed: () => t`confirmed`,
    declined: () => t`declined`,
  },
  severity: {
    blocker: () => t`Blocker`,
    warning: () => t`Warning`,
    advice: () => t`Advice`,
  },
  source: {
    ics: () => t`calendar file`,
    csv: () => t`table`,
    hand: () => t`by hand`,
  },
  state: {
    waiting: () => t`Waiting`,
    sending: () => t`Being sent`,
    sent: () => t`Sent`,
    kept: () => t`Kept here`,
    failed: () => t`Failed`,
  },
  textStates: {
    draft: () => t`Draft`,
    translated: () => t`Translated`,
    reviewed: () => t`Reviewed`,
  },
  way: {
    code: () => t`Code by mail`,
    passkey: () => t`Passkey`,
    link: () => t`Personal link`,
  },
}

/** What rooms, people and sessions share with the rest of the pages. */
function shared(field: string, value: string): string | undefined {
  switch (field) {
    case 'features':
      return labelled(feature.safeParse(value).data, featureLabel)
    case 'focusAreas':
      return labelled(focusArea.safeParse(value).data, focusAreaLabel)
    case 'group':
      return labelled(stakeholderGroup.safeParse(value).data, groupLabel)
    case 'role':
      return labelled(roleKind.safeParse(value).data, roleLabel)
    case 'fields':
      return fieldWord(value, '')
    case 'rule':
    case 'changes':
      // A name among others, no sentence of its own.
      return ruleSentence(value).replace(/\.$/, '')
    default:
      return undefined
  }
}

const labelled = <K>(key: K | undefined, label: (key: K) => string): string | undefined =>
  key === undefined ? undefined : label(key)

/** A word that a field can hold, as it stands alone; undefined: they are somebody's own words. */
export const valueWord = (field: string, value: string): string | undefined => {
  const said = own(own(words, field) ?? {}, value)?.() ?? shared(field, value)
  return said === undefined ? undefined : capital(said)
}
