// Faults of acting at the board: what is taken back, what moves together, what a key means.
/** @typedef {import('./table.mjs').Fault} Fault */

const board = 'apps/web/src/features/agenda/model'

/** @type {Fault[]} */
export const boardActs = [
  {
    name: 'undo: what others did since is not looked at (I-04)',
    file: `${board}/undoing.ts`,
    find: 'if (versionOf(sync, step.sessionId) !== seenVersion(deed, step)) return true',
    replace: 'if (versionOf(sync, step.sessionId) < seenVersion(deed, step)) return true',
    jest: `${board}/undoing.spec.ts`,
    expect: 'knows it without asking when the other’s move was heard',
  },
  {
    name: 'undo: earlier deeds keep the numbers of versions that are gone',
    file: `${board}/deeds.ts`,
    find: 'to: step.to === old ? now : step.to,',
    replace: 'to: step.to,',
    jest: `${board}/deeds.spec.ts`,
    expect: 'follows the versions that undoing makes',
  },
  {
    name: 'batch: what the engine refuses is saved all the same (I-02)',
    file: `${board}/acts.ts`,
    find: "if (verdict.whole.severity !== 'blocked') return this.commit(kind, changes)",
    replace: 'if (changes.length > 0) return this.commit(kind, changes)',
    jest: `${board}/holding.spec.ts`,
    expect: 'one refused as a whole without a hand tells each session its own reasons',
  },
  {
    name: 'batch: what is carried along stays in its room',
    file: `${board}/batch.ts`,
    find: 'room + first.to.room - was.room',
    replace: 'room',
    jest: `${board}/holding.spec.ts`,
    expect: 'what is chosen goes as much later and as many rooms further as the first',
  },
  {
    name: 'edge: a session is pulled to nothing',
    file: `${board}/holding.ts`,
    find: 'Math.max(slot.minute + leastMinutes,',
    replace: 'Math.max(slot.minute - 60,',
    jest: `${board}/holding.spec.ts`,
    expect:
      'an edge keeps the other one, never gets shorter than a step, and is judged like a move',
  },
  {
    name: 'keys: Shift does not tell undo from redo',
    file: `${board}/keyboard.ts`,
    find: 'if (shiftCounts(wanted.key) && wanted.shift !== key.shiftKey) return false',
    replace: 'if (shiftCounts(wanted.key) && wanted.shift && !key.shiftKey) return false',
    jest: `${board}/keyboard.spec.ts`,
    expect: 'takes Ctrl and ⌘ alike, and tells Shift apart on letters',
  },
  {
    name: 'batch: the refusal does not say whose it is',
    file: `${board}/batch.ts`,
    find: "verdict?.severity === 'blocked'",
    replace: "verdict?.severity === 'nothing'",
    jest: `${board}/batch.spec.ts`,
    expect: 'names the sessions that are meant, and none of the others',
  },
  {
    name: 'acts: a move to where it stands is sent',
    file: `${board}/batch.ts`,
    find: '!samePlacement(placement, enginePlan.placements[sessionId]) ||',
    replace: 'true ||',
    jest: `${board}/desk.spec.ts`,
    expect: 'sends nothing for a place that it has already, whoever asks',
  },
  {
    name: 'undo: a move that was never sent is sent all the same',
    file: 'apps/web/src/features/agenda/queue/sender.ts',
    find: 'return this.sent.has(commandId)',
    replace: "return this.sent.has(commandId) || commandId !== ''",
    jest: `${board}/undoing-waiting.spec.ts`,
    expect: 'takes the last one out of the queue, and puts it back',
  },
  {
    name: 'undo: a move that may have arrived is taken for one that has not',
    file: 'apps/web/src/features/agenda/queue/sender.ts',
    find: 'this.sent.add(command.commandId)',
    replace: 'this.sent.delete(command.commandId)',
    jest: `${board}/undoing-waiting.spec.ts`,
    expect: 'moves it back behind itself where it may have arrived',
  },
  {
    name: 'undo: a duplicate is removed over what somebody wrote in it (I-04)',
    file: `${board}/session-commands.ts`,
    find: 'expectedVersion: version, reason },',
    replace: 'expectedVersion: version + 1, reason },',
    jest: `${board}/undoing.spec.ts`,
    expect: 'removes a duplicate on the version that it left, and makes it again',
  },
  {
    name: 'desk: a card stays in the hand when its session is gone',
    file: `${board}/without-gone.ts`,
    find: '{ hold: null } : {}),',
    replace: '{} : {}),',
    jest: `${board}/without-gone.spec.ts`,
    expect: 'is chosen no longer, in no hand and in no dialog',
  },
  {
    name: 'palette: accents hide what is looked for',
    file: 'apps/web/src/features/agenda/palette/find.ts',
    find: 'const [wanted, text] = [fold(asked), fold(name)]',
    replace: 'const [wanted, text] = [asked.toLowerCase(), name.toLowerCase()]',
    jest: 'apps/web/src/features/agenda/palette/find.spec.ts',
    expect: 'finds titles in any language, without accents, and people',
  },
]
