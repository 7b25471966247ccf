import { useLingui } from '@lingui/react/macro'
import { Trans } from '@lingui/react/macro'
import { Button, CheckField, ComboField, SelectField } from '@roundtable/ui'
import { countOf } from '../model/filter'
import { formatLabel } from '../model/labels'
import { personName, textOf } from '../model/names'
import { noFilter } from '../model/view-state'
import { useBoardTools, useShown, useView } from './board-context'

/** What the board is searched for with the eyes: everything else is dimmed, nothing is hidden. */
export default function FilterPanel() {
  const { t } = useLingui()
  const { view } = useBoardTools()
  const { board } = useShown()
  const filter = useView((state) => state.filter)
  const formats = [...new Set(board.plan.sessions.map(({ format }) => format))]
  return (
    <>
      <SelectField
        label={t`Format`}
        options={formats.map((id) => ({ id, text: formatLabel(id) }))}
        value={filter.format}
        onChange={(format) => view.filter({ format })}
        placeholder={t`All formats`}
        none={{ text: t`All formats`, onChoose: () => view.filter({ format: null }) }}
      />
      <SelectField
        label={t`Focus area`}
        options={board.plan.focusAreas.map(({ key, name }) => ({ id: key, text: textOf(name) }))}
        value={filter.focus}
        onChange={(focus) => view.filter({ focus })}
        placeholder={t`All focus areas`}
        none={{ text: t`All focus areas`, onChoose: () => view.filter({ focus: null }) }}
      />
      <ComboField
        label={t`Person`}
        options={board.plan.people.map((person) => ({
          id: person.id,
          text: personName(person),
          hint: person.organisation,
        }))}
        value={filter.person}
        onChange={(person) => view.filter({ person })}
        placeholder={t`Name or organisation`}
        clearLabel={t`Everybody`}
        openLabel={t`Show all`}
        nothing={t`Nobody of that name`}
        more={(left) => t`${left} more: type to narrow the list`}
      />
      <ComboField
        label={t`Room`}
        options={board.rooms.map(({ id, code, name }) => ({ id, text: code, hint: textOf(name) }))}
        value={filter.room}
        onChange={(room) => view.filter({ room })}
        placeholder={t`All rooms`}
        clearLabel={t`All rooms`}
        openLabel={t`Show all`}
        nothing={t`No such room`}
      />
      <CheckField
        label={t`Only with a warning or a blocker`}
        value={filter.findings}
        onChange={(findings) => view.filter({ findings })}
      />
      {countOf(filter) > 0 && (
        <Button look="text" onPress={() => view.filter(noFilter)}>
          <Trans>Show everything alike</Trans>
        </Button>
      )}
    </>
  )
}
