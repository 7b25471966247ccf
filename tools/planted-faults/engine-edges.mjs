// Each rule of the engine draws its line elsewhere: by a minute, a seat, a room.
/** @typedef {import('./table.mjs').Fault} Fault */

const rules = 'libs/scheduling/src/rules'

/** @type {(code: string, find: string, replace: string, expect: string) => Fault} */
const edge = (code, find, replace, expect) => ({
  name: `engine: ${code} draws its line elsewhere`,
  file: `${rules}/${code}.ts`,
  find,
  replace,
  jest: `${rules}/${code}.spec.ts`,
  expect,
})

/** @type {Fault[]} */
export const edges = [
  edge(
    'outside-event',
    'minutes > 0',
    'minutes >= 0',
    'reports a session that starts before the opening, not one that starts with it',
  ),
  edge(
    'room-unavailable',
    'minutes > 0',
    'minutes >= 0',
    'reports a minute outside the time lent, not a session that fills it',
  ),
  edge(
    'person-unavailable',
    'minutes > 0',
    'minutes >= 0',
    'reports a minute, not touching edges, not who has declined',
  ),
  edge(
    'room-too-small',
    'expected > room.capacity',
    'expected >= room.capacity',
    'reports one seat too few, not a full room',
  ),
  edge(
    'no-pause',
    'from[next]! <= end',
    'from[next]! < end',
    'reports a high-level person with three sessions in a row, not their expert',
  ),
  edge(
    'no-pause',
    'next - first < TOO_MANY',
    'next - first <= TOO_MANY',
    'reports a high-level person with three sessions in a row, not their expert',
  ),
  edge(
    'locked-moved',
    "  unplaced: ({ lock }) => lock && away(lock, 'off-board'),\n",
    '',
    'reports a locked session at another time, in another room, off the board',
  ),
  edge(
    'high-level-missing',
    'person.highLevel && person.membership',
    'person.highLevel',
    'reports a panel and a breakout without a high-level participant from the Membership',
  ),
  edge(
    'host-duty',
    'minutes > 0',
    'minutes >= 0',
    'does not report touching edges, nor who has declined',
  ),
  edge(
    'turnaround-short',
    'minutes > 0',
    'minutes >= 0',
    'reports a minute too few between two sessions of a room, not the turnaround kept, nor another room',
  ),
  edge(
    'turnaround-short',
    'gapMinutes(a.during, b.during)',
    'gapMinutes(a.busy, b.busy)',
    'counts set-up and teardown into the turnaround, and leaves what meets to the double booking',
  ),
  edge(
    'person-in-two-places',
    'minutes > 0',
    'minutes >= 0',
    'does not report touching edges; the set-up of a room keeps no person',
  ),
  edge(
    'walking-time',
    'minutes > 0',
    'minutes >= 0',
    'reports whoever has a minute too little for the walk, either way, not who stays, nor has the time',
  ),
  edge(
    'walking-time',
    'commonMinutes(there, here) > 0 ? Infinity : leastGap',
    'commonMinutes(there, here) > 1 ? Infinity : leastGap',
    'leaves two places at once to another rule, and does not count who has declined',
  ),
  edge(
    'walking-tight',
    'spare < COMFORT',
    'spare <= COMFORT',
    'reports less than ten minutes over the walk, not ten of them',
  ),
  edge(
    'walking-tight',
    'spare >= 0',
    'spare >= -1',
    'leaves what is too short, and two places at once, to other rules; next door is no walk',
  ),
  edge(
    'remote-hours',
    'minutes > 0',
    'minutes >= 0',
    'reports the minutes of somebody’s night, not who is awake, nor who has declined',
  ),
  edge(
    'pool-exceeded',
    '<= pool.size) continue',
    '< pool.size) continue',
    'does not report a pool that is used up to the last, nor a session that draws nothing',
  ),
  edge(
    'pool-exceeded',
    'to[i]! > minute)',
    'to[i]! >= minute)',
    'reports sessions that draw more than there is, not what starts when one ends, nor another pool',
  ),
  edge(
    'feature-missing',
    '!room.features.includes(feature)',
    'room.features.includes(feature)',
    'reports each thing that the room lacks once, not what it has, nor a session off the board',
  ),
  edge(
    'language-not-carried',
    'floor.size < 2',
    'floor.size < 3',
    'asks for channels from the second floor language on',
  ),
  edge(
    'language-not-carried',
    'interpretation.filter((language) => !floor.has(language))',
    'interpretation',
    'asks a channel for the floor, too, and for a language once when it is both',
  ),
  edge(
    'order-broken',
    'minutes > 0',
    'minutes >= 0',
    'reports the minutes by which the first ends too late, whatever their ids, not two that touch',
  ),
  edge(
    'order-broken',
    'one.key === key && one.first',
    'one.key === key',
    'reports the minutes by which the first ends too late, whatever their ids, not two that touch',
  ),
  edge(
    'relation-broken',
    'a.day !== null && a.day === b.day',
    'a.day === b.day',
    'says nothing of sessions on no day of the event',
  ),
  edge(
    'relation-broken',
    'a.roomId !== b.roomId',
    'a.roomId === b.roomId',
    'reports two rooms where one was asked for, not the same one',
  ),
  edge(
    'role-unconfirmed',
    "reply === 'confirmed' && roles.includes(role)",
    'roles.includes(role)',
    'reports a panel and a breakout without a confirmed chair or moderator, not one that has either',
  ),
  edge(
    'role-unconfirmed',
    'signatories.length === 0 ? 1 : asked.size',
    'asked.size',
    'counts the signatories who have not confirmed, each once; none at all is one missing',
  ),
  edge(
    'small-delegation',
    'delegation.size <= FEW',
    'delegation.size <= FEW + 1',
    'says nothing of a delegation of 4, where 0 is unknown',
  ),
  edge(
    'small-delegation',
    ' || other.id === one.id',
    '',
    'leaves one person in two places to another rule, and does not count who has declined',
  ),
  edge(
    'delegation-duty',
    '      .filter((person) => !people.includes(person))\n',
    '',
    'leaves somebody of the session who has the duty to another rule, and who has declined out',
  ),
  edge(
    'interpretation-hours',
    'minutes > 0',
    'minutes >= 0',
    'reports a minute beyond the interpreters’ hours, not a session that fills them, nor one without',
  ),
  edge(
    'published-moved',
    "  unplaced: ({ released }) => released && away(released, 'off-board'),\n",
    '',
    'reports a published session at another time, in another room, off the board; not one in its place, nor a draft',
  ),
  edge(
    'no-focus-area',
    ' && !focusExcused',
    '',
    'reports a session with neither a focus area nor a reason, not one with either, nor a break, nor off the board',
  ),
  edge(
    'groups-missing',
    'sessions.length === 0',
    'sessions.length <= 1',
    'reports all of them while nothing is placed, and none once somebody of each takes part',
  ),
  edge(
    'groups-missing',
    '  always: ({ groups }) => groups,\n',
    '',
    'reports each group with nobody on the board, about no session, and no group that nobody asked for',
  ),
  edge(
    'seats-wasted',
    'room.capacity > TIMES_TOO_LARGE * expected',
    'room.capacity >= TIMES_TOO_LARGE * expected',
    'reports a seat more than three times the audience, not three times, nor an unknown audience',
  ),
  edge(
    'seats-wasted',
    'room.capacity - expected > EMPTY_SEATS',
    'room.capacity - expected >= EMPTY_SEATS',
    'does not speak of a hundred empty seats, and does of one more',
  ),
  edge(
    'focus-scattered',
    'rooms <= ENOUGH_ROOMS',
    'rooms < ENOUGH_ROOMS',
    'reports three rooms on one day once, not two rooms, nor another day, nor another focus area',
  ),
  edge(
    'idle-hours',
    'minutes > TOO_LONG',
    'minutes >= TOO_LONG',
    'reports a minute over three hours of a high-level person, not three hours, nor their expert',
  ),
  edge(
    'idle-hours',
    'if (to[next]! > to[last]!) last = next',
    'last = next',
    'does not count the night, nor who has declined, nor while something longer still runs',
  ),
]
