import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Host } from '@roundtable/contracts'
import { Button, Pill } from '@roundtable/ui'
import { useState } from 'react'
import { Words } from '../../../platform/i18n/words'
import { bodyKindLabel, policyLabel, policySentence } from '../words'
import { noWords } from './body-fields'
import { BodyPolicy } from './body-policy'
import { BodySheet } from './body-sheet'
import { NewBody } from './new-body'

type Bodies = Host['bodies']

interface BodyListProps {
  bodies: Bodies
  zone: string
  mayWrite: boolean
}

/** Bodies below their parents, as the host's structure has them. */
const inOrder = (bodies: Bodies): Bodies => {
  const kinds = ['plenary', 'committee', 'group']
  return bodies.toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      a.code.localeCompare(b.code, 'en', { numeric: true }),
  )
}

/** Who meets there, and what an overlap with each means for us. */
export function BodyList({ bodies, zone, mayWrite }: BodyListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [words, setWords] = useState(noWords)
  const chosen = bodies.find(({ id }) => id === open)
  return (
    <section className="bodies" id="bodies">
      <h2>
        <Trans>Bodies</Trans>
      </h2>
      <p className="soft">
        <Trans>What it means when a session of ours meets in the time of one.</Trans>
      </p>
      <ul>
        {inOrder(bodies).map((body) => (
          <li key={body.id}>
            <div className="body-head">
              <Pill state="host">
                <bdi>{body.code}</bdi>
              </Pill>
              <span className="strong">
                <Words text={body.name} />
              </span>
              {mayWrite && (
                <Button
                  look="quiet"
                  aria-label={t`Edit ${body.code}`}
                  onPress={() => setOpen(body.id)}
                >
                  <Trans>Edit</Trans>
                </Button>
              )}
            </div>
            <p className="soft">
              <Place body={body} bodies={bodies} />
            </p>
            {mayWrite ? (
              <BodyPolicy key={body.id} body={body} zone={zone} />
            ) : (
              <p>
                <b>{policyLabel(body.policy)}</b> · {policySentence(body.policy)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Button onPress={() => setAdding(true)}>
          <Trans>Add a body</Trans>
        </Button>
      )}
      {chosen && (
        <BodySheet
          key={chosen.id}
          body={chosen}
          bodies={bodies}
          zone={zone}
          onClose={() => setOpen(null)}
        />
      )}
      {adding && (
        <NewBody
          bodies={bodies}
          words={words}
          onChange={setWords}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  )
}

/** Committee, under PL */
function Place({ body, bodies }: { body: Bodies[number]; bodies: Bodies }) {
  const parent = bodies.find(({ id }) => id === body.parentId)
  const kind = bodyKindLabel(body.kind)
  if (!parent) return <>{kind}</>
  return (
    <Trans>
      {kind}, under <bdi>{parent.code}</bdi>
    </Trans>
  )
}
