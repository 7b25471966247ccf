import { Trans, useLingui } from '@lingui/react/macro'
import { Empty, PageHead } from '@roundtable/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { read } from '../../../platform/read'
import { Reading } from '../../../platform/reading'
import { useDraft } from '../../agenda/draft/use-draft'
import { PersonForm } from './person-form'
import '../people.css'
import './person.css'

/** Everything about one person that the reader's role may see; what it may change is saved as it is edited. */
export default function PersonPage() {
  const { t } = useLingui()
  const { id } = useParams({ from: '/organize/staff/people/$id' })
  const draft = useDraft()
  const person = useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => read('person', { params: { id }, signal }),
  })
  return (
    <main className="staff-page person-page">
      <Reading query={person} label={t`Reading the person`} bars={12} missing={<Nobody />}>
        {(found) => (
          <Reading query={draft} label={t`Reading the plan`} bars={12}>
            {(plan) => <PersonForm key={id} person={found} draft={plan} />}
          </Reading>
        )}
      </Reading>
    </main>
  )
}

function Nobody() {
  return (
    <>
      <PageHead title={<Trans>Person</Trans>} />
      <Empty title={<Trans>There is no such person.</Trans>}>
        <Link to="/organize/people">
          <Trans>See all people</Trans>
        </Link>
      </Empty>
    </>
  )
}
