import { capital } from '../../../platform/i18n/capital'
import { useList } from '../../../platform/i18n/use-list'
import { countryGroupName } from '../../agenda/coverage/model/coverage-names'
import { useCountries } from '../use-countries'
import { usePerson } from './person-context'

/** What the country counts as in coverage (R31), on the days of the event: least developed, landlocked, small island; '' for none. */
export function useCountryNote(code: string | null): string {
  const { draft } = usePerson()
  const list = useList()
  const { groupsOf } = useCountries()
  const [day] = draft.plan.event.days
  return day ? capital(list(groupsOf(code, day.date).map(countryGroupName))) : ''
}
