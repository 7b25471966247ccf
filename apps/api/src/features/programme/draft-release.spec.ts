import { describe, expect, it } from '@jest/globals'
import { release as contract, toEnginePlan, type Release } from '@roundtable/contracts'
import { stakeholderGroups } from '@roundtable/domain'
import { evaluate } from '@roundtable/scheduling'
import type { Agenda } from '../agenda/load-agenda'
import { anAgenda, at, idOf } from '../agenda/testing/an-agenda'
import type { SessionContent } from '../agenda/read-texts'
import { draftRelease, type ReleaseDraft } from './draft-release'

const draft = (
  agenda: Agenda,
  previous: Release | null = null,
  texts: Record<string, SessionContent> = {},
): ReleaseDraft =>
  draftRelease(
    {
      agenda,
      findings: evaluate(toEnginePlan(agenda, 0)),
      texts: new Map(Object.entries(texts).map(([name, content]) => [idOf(name), content])),
    },
    previous,
  )

const released = (agenda: Agenda, previous: Release | null = null): Release =>
  contract.parse({
    number: (previous?.number ?? 0) + 1,
    publishedAt: at('12:00', 1),
    note: '',
    event: agenda.event,
    hostRevision: null,
    rooms: agenda.rooms,
    sessions: draft(agenda, previous).sessions,
  })

const base = () => anAgenda().room('A').room('B').person('Ann').person('Bea')
const place = (room: string, time: string) => ({ roomId: idOf(room), start: at(time) })
const codes = (release: { sessions: { code: string }[] }) => release.sessions.map((s) => s.code)

describe('the next release', () => {
  it('holds the public fields of placed sessions, and leaves the others out', () => {
    const agenda = base()
      .session('s1', { minutes: 45, people: ['Ann'] })
      .session('s2')
      .place('s1', 'A 10:00')
      .build()
    const { sessions, unplaced, cancels, diff } = draft(agenda)
    expect(sessions).toEqual([
      {
        id: idOf('s1'),
        code: 's1',
        title: { en: 'Title s1' },
        segment: 'thematic',
        format: 'spotlight',
        focusAreas: ['access'],
        status: 'scheduled',
        ...place('A', '10:00'),
        end: at('10:45'),
        was: null,
        people: [
          {
            id: idOf('Ann'),
            honorific: 'H.E.',
            name: 'Ann',
            function: 'Minister',
            organisation: 'Ministry of Ann',
            role: 'panellist',
          },
        ],
        summary: { en: '' },
        floorLanguages: [],
        interpretation: [],
        captioning: false,
        signLanguage: false,
        details: {},
        items: [],
      },
    ])
    expect({ unplaced, cancels }).toEqual({ unplaced: [idOf('s2')], cancels: [] })
    expect(diff.map((c) => [c.sessionId, c.kind])).toEqual([[idOf('s1'), 'new']])
  })

  it('announces only who has confirmed', () => {
    const roles = [
      { person: 'Ann', reply: 'invited' as const },
      { person: 'Bea', reply: 'confirmed' as const },
    ]
    const agenda = base().session('s1', { roles }).place('s1', 'A 10:00').build()
    expect(draft(agenda).sessions[0]?.people.map((p) => p.name)).toEqual(['Bea'])
  })

  it('says what the public may know of it: reviewed text, languages, what it asks, who speaks in turn', () => {
    const agenda = base()
      .session('s1', {
        format: 'signing',
        roles: [
          { person: 'Bea', reply: 'confirmed' },
          { person: 'Ann', reply: 'invited' },
        ],
        floorLanguages: ['en', 'fr'],
        interpretation: ['ar'],
        captioning: true,
        signLanguage: true,
      })
      .place('s1', 'A 10:00')
      .build()
    const item = (name: string, personId: string | null) => ({
      id: idOf(name),
      title: { en: name },
      personId,
      minutes: 3,
    })
    const content: SessionContent = {
      summary: { en: 'Reviewed', fr: 'canary-translated', ar: 'canary-draft', ru: 'canary-unsaid' },
      textStates: { en: 'reviewed', fr: 'translated', ar: 'draft' },
      // A panel's question of before it became a ceremony.
      details: { document: 'A charter', question: 'canary-question' },
      items: [
        item('Second', idOf('Bea')),
        item('canary-invited', idOf('Ann')),
        item('canary-elsewhere', idOf('Zoe')),
        item('Photograph', null),
      ],
    }
    const [session] = draft(agenda, null, { s1: content }).sessions
    expect(session).toMatchObject({
      floorLanguages: ['en', 'fr'],
      interpretation: ['ar'],
      captioning: true,
      signLanguage: true,
    })
    expect(session!.summary).toEqual({ en: 'Reviewed' })
    expect(session!.details).toEqual({ document: 'A charter' })
    const { role: _, ...bea } = session!.people[0]!
    expect(session!.items).toEqual([
      { id: idOf('Second'), title: { en: 'Second' }, person: bea, minutes: 3 },
      { id: idOf('Photograph'), title: { en: 'Photograph' }, person: null, minutes: 3 },
    ])
    expect(JSON.stringify(session)).not.toContain('canary')
  })

  it('has no English summary while only another language is reviewed', () => {
    const agenda = base().session('s1').place('s1', 'A 10:00').build()
    const content: SessionContent = {
      summary: { en: 'Not yet', fr: 'Relu' },
      textStates: { fr: 'reviewed' },
      details: {},
      items: [],
    }
    expect(draft(agenda, null, { s1: content }).sessions[0]!.summary).toEqual({
      en: '',
      fr: 'Relu',
    })
  })

  it('stands in order of time, then of rooms, then of codes', () => {
    const agenda = base().session('late').session('b').session('a')
    agenda.place('late', 'A 12:00').place('b', 'A 10:00').place('a', 'B 10:00')
    expect(codes(draft(agenda.build()))).toEqual(['b', 'a', 'late'])
  })

  it('says where a moved session was, for one release', () => {
    const first = released(base().session('s1').place('s1', 'A 10:00').build())
    const moved = base().session('s1').place('s1', 'B 10:00').build()
    const second = released(moved, first)
    expect(second.sessions[0]?.was).toEqual(place('A', '10:00'))
    expect(draft(moved, first).diff).toEqual([
      {
        sessionId: idOf('s1'),
        title: { en: 'Title s1' },
        kind: 'moved',
        before: place('A', '10:00'),
        after: place('B', '10:00'),
      },
    ])
    expect(released(moved, second).sessions[0]?.was).toBeNull()
    expect(draft(moved, second).diff).toEqual([])
  })

  it('carries a session that lost its place as cancelled, where it was last, for ever', () => {
    const first = released(
      base()
        .session('s1', { people: ['Ann'] })
        .place('s1', 'A 10:00')
        .build(),
    )
    const off = base()
      .session('s1', { people: ['Ann'] })
      .build()
    const second = released(off, first)
    expect(draft(off, first).cancels).toEqual([idOf('s1')])
    expect(second.sessions).toEqual([{ ...first.sessions[0], status: 'cancelled' }])
    expect(draft(off, first).diff.map((c) => c.kind)).toEqual(['cancelled'])
    expect(draft(off, second)).toMatchObject({ cancels: [], diff: [], sessions: second.sessions })
  })

  it('brings a cancelled session back as new, without a former place', () => {
    const first = released(base().session('s1').place('s1', 'A 10:00').build())
    const second = released(base().session('s1').build(), first)
    const back = base().session('s1').place('s1', 'B 11:00').build()
    expect(draft(back, second).diff.map((c) => c.kind)).toEqual(['new'])
    expect(draft(back, second).sessions[0]).toMatchObject({ status: 'scheduled', was: null })
  })

  it('cancels a session that the agenda does not know any more', () => {
    const first = released(base().session('s1').place('s1', 'A 10:00').build())
    expect(draft(base().build(), first).cancels).toEqual([idOf('s1')])
  })
})

describe('what speaks against the next release', () => {
  /** About sessions; who is missing altogether is said in a test of its own. */
  const kinds = ({ blockers, warnings, waived }: ReleaseDraft) => ({
    blockers: blockers.map((f) => f.code),
    warnings: warnings.filter((f) => f.sessions.length > 0).map((f) => f.code),
    waived: waived.map((f) => f.code),
  })

  it('a panel without a high-level participant from the Membership, unless waived (R10)', () => {
    const panel = () => base().session('s1', { format: 'panel' }).place('s1', 'A 10:00')
    expect(kinds(draft(panel().build()))).toEqual({
      blockers: ['high-level-missing', 'role-unconfirmed'],
      warnings: [],
      waived: [],
    })
    expect(kinds(draft(panel().waive('high-level-missing', 's1').build()))).toEqual({
      blockers: ['role-unconfirmed'],
      warnings: [],
      waived: ['high-level-missing'],
    })
  })

  it('not a panel that stays out, nor a lock on it', () => {
    const agenda = base().session('s1', { format: 'panel', lock: 'A 10:00' }).build()
    expect(kinds(draft(agenda))).toEqual({ blockers: [], warnings: [], waived: [] })
  })

  it('a small room only warns; what the host took since blocks', () => {
    const agenda = base().body('COM3').meets('COM3', '10:30-11:00')
    agenda.session('s1', { expected: 101 }).place('s1', 'A 10:00')
    expect(kinds(draft(agenda.build()))).toEqual({
      blockers: ['host-meets'],
      warnings: ['room-too-small'],
      waived: [],
    })
  })

  it('the agenda as a whole, too: groups that nobody speaks for (R7)', () => {
    const agenda = base()
      .person('Ann')
      .session('s1', { people: ['Ann'] })
      .place('s1', 'A 10:00')
    const { warnings } = draft(agenda.build())
    expect(warnings.filter((f) => f.sessions.length === 0)).toEqual(
      stakeholderGroups
        .filter((group) => group !== 'government')
        .toSorted()
        .map((group) => expect.objectContaining({ code: 'groups-missing', group })),
    )
  })

  it('not that the public has it elsewhere: the release is how the public learns', () => {
    const first = released(base().session('s1').place('s1', 'A 10:00').build())
    const moved = base().session('s1').place('s1', 'A 11:00').build()
    const placements = [{ sessionId: idOf('s1'), ...place('A', '10:00') }]
    const release = { number: 1, publishedAt: at('12:00', 1), placements }
    expect(kinds(draft({ ...moved, release }, first)).warnings).toEqual([])
  })
})
