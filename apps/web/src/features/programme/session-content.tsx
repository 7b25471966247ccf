import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { PublicItem, PublicSession } from '@roundtable/contracts'
import { Link } from '@tanstack/react-router'
import { capital } from '../../platform/i18n/capital'
import { inRow } from '../../platform/i18n/in-row'
import { useText, Words } from '../../platform/i18n/words'
import { languageName } from '../../platform/world-labels'
import { titled } from './lead-line'

interface ContentProps {
  session: PublicSession
}

/** What it is about, as far as somebody wrote it; what belongs to the format, too. */
export function About({ session }: ContentProps) {
  const text = useText()
  const { summary, details } = session
  const { question, outcome, document, recorded } = details
  const facts = [
    { text: question, label: <Trans>The question it answers</Trans> },
    { text: outcome, label: <Trans>What it brings back to the plenary</Trans> },
    { text: document, label: <Trans>What is signed</Trans> },
  ].filter((fact) => fact.text)
  const isTold = text(summary) !== ''
  if (!isTold && facts.length === 0 && !recorded) return null
  return (
    <section>
      <h2>
        <Trans>About</Trans>
      </h2>
      {isTold && (
        <p className="prose">
          <Words text={summary} />
        </p>
      )}
      {recorded && (
        <p>
          <Trans>A recorded message.</Trans>
        </p>
      )}
      {facts.length > 0 && (
        <dl className="told">
          {facts.map((fact, index) => (
            <div key={index}>
              <dt>{fact.label}</dt>
              <dd className="prose">{fact.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** The parts of a container, in their order. */
export function Items({ session }: ContentProps) {
  if (session.items.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>In this order</Trans>
      </h2>
      <ol className="people items">
        {session.items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ol>
    </section>
  )
}

function Item({ item }: { item: PublicItem }) {
  const text = useText()
  const { title, person, minutes } = item
  const name = person && (
    <Link to="/programme/speakers/$id" params={{ id: person.id }}>
      <bdi>{titled(person)}</bdi>
    </Link>
  )
  const hasTitle = text(title) !== ''
  const post = person && inRow([person.function, person.organisation])
  return (
    <li>
      <span>
        <b>{name ?? <Words text={title} />}</b>
        {post && (
          <small>
            <bdi>{post}</bdi>
          </small>
        )}
        {name && hasTitle && (
          <small>
            <Words text={title} />
          </small>
        )}
      </span>
      {minutes > 0 && (
        <span className="role">
          <Plural value={minutes} one="# minute" other="# minutes" />
        </span>
      )}
    </li>
  )
}

/** In which languages it can be followed, and how else. */
export function Languages({ session }: ContentProps) {
  const { t } = useLingui()
  const { floorLanguages, interpretation, captioning, signLanguage } = session
  const spoken = inRow(floorLanguages.map(languageName))
  const into = inRow(interpretation.map(languageName))
  const also = inRow([captioning && t`captions`, signLanguage && t`sign language`])
  if (!spoken && !into && !also) return null
  return (
    <section>
      <h2>
        <Trans>Languages</Trans>
      </h2>
      <ul>
        {spoken && (
          <li>
            <Trans>Spoken: {spoken}</Trans>
          </li>
        )}
        {into && (
          <li>
            <Trans>Interpreted into: {into}</Trans>
          </li>
        )}
        {also && <li>{capital(also)}</li>}
      </ul>
    </section>
  )
}
