import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Icon, Menu, MenuItem } from '@roundtable/ui'
import { use, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useBoardTools, useShown, useUi } from '../view/board-context'
import { useWide } from '../view/use-wide'
import { Avatar } from './avatar'
import { ComingsAndGoings } from './model/comings'
import type { Person } from './model/people'
import type { PresenceStore } from './model/presence-store'
import { PresenceContext, usePeople } from './presence-context'
import { realPace } from './real-pace'
import { comingsText, doingText, nameOf, sessionOf } from './words'

/** Who else is at the board: initials in the top line, names and what they do behind them. */
export function WhoIsHere() {
  const store = use(PresenceContext)
  return store && <Others store={store} />
}

function Others({ store }: { store: PresenceStore }) {
  const people = usePeople()
  const clear = useStore(store.state, ({ others }) => others.clear)
  return (
    <>
      {!clear && (
        <span className="unseen" role="status">
          <Icon name="offline" />
          <span>
            <Trans>Others cannot be seen</Trans>
          </span>
        </span>
      )}
      {people.length > 0 && <People people={people} />}
      <Announcements people={clear ? people : null} />
    </>
  )
}

function People({ people }: { people: readonly Person[] }) {
  const { t } = useLingui()
  const { desk } = useBoardTools()
  const { board } = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const wide = useWide(1200)
  const withGrid = useWide(800)
  const most = wide ? 4 : withGrid ? 2 : 1
  // A number in place of one face would save nothing.
  const shown = people.length > most + 1 ? people.slice(0, most) : people
  const more = people.length - shown.length
  const show = (id: string) => {
    const session = sessionOf(people.find((person) => person.id === id)!)
    if (session !== null && board.sessions.has(session)) desk.reveal(session)
  }
  const count = plural(people.length, {
    one: '# other person is here',
    other: '# other people are here',
  })
  return (
    <Menu
      label={t`Who is here`}
      head={<div className="strong">{t`Who is here`}</div>}
      onAction={show}
      trigger={
        <Button look="quiet" className="who">
          {shown.map((person) => (
            <span
              key={person.id}
              title={`${nameOf(person)} · ${doingText(board, person, openDay)}`}
            >
              <Avatar person={person} />
            </span>
          ))}
          {more > 0 && (
            <bdi className="more" dir="ltr">
              +{more}
            </bdi>
          )}
          <span className="sr">{count}</span>
        </Button>
      }
    >
      {people.map((person) => (
        <MenuItem key={person.id} id={person.id} textValue={nameOf(person)}>
          <Avatar person={person} />
          <span className="who-line">
            <span className="strong">{nameOf(person)}</span>
            <span className="soft">{doingText(board, person, openDay)}</span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  )
}

/** For those who do not see the faces: who came and who left, once it has settled. */
function Announcements({ people }: { people: readonly Person[] | null }) {
  const [said, say] = useState('')
  const comings = useRef<ComingsAndGoings>(null)
  useEffect(() => {
    const watch = new ComingsAndGoings(realPace, (news) => say(comingsText(news)))
    comings.current = watch
    return () => watch.stop()
  }, [])
  useEffect(() => comings.current?.are(people), [people])
  return (
    <span className="sr" role="status">
      {said}
    </span>
  )
}
