import { Trans, useLingui } from '@lingui/react/macro'
import type { Pool } from '@roundtable/contracts'
import { ComboField, Field, FormSection, NumberField } from '@roundtable/ui'
import { inRow } from '../../platform/i18n/in-row'
import { useText } from '../../platform/i18n/words'
import { useLanguageOptions } from '../../platform/language-options'
import { PendingRow, usePendingRow } from '../../platform/pending-row'
import { Rows, RowsGroup } from '../../platform/record/rows-group'
import { languageName } from '../../platform/world-labels'
import { ShortNameField } from './name-field'
import type { VenuePartProps } from './venue-fields'

/** What sessions share: interpreter teams, camera crews. */
export function PoolsSection({ record, mayWrite }: VenuePartProps) {
  const { t } = useLingui()
  const bound = record.bind('pools', (pools) => <PoolWords pools={pools} />)
  return (
    <FormSection
      title={<Trans>Interpreters and crews</Trans>}
      note={
        <Trans>
          A session interpreted into a language takes one team of it. Of pools without a language,
          sessions say how many they take.
        </Trans>
      }
    >
      {mayWrite ? (
        <RowsGroup label={t`Interpreters and crews`} bound={bound}>
          <PoolRows pools={bound.value} onChange={bound.onChange} onAdded={record.flush} />
        </RowsGroup>
      ) : (
        <PoolWords pools={bound.value} />
      )}
    </FormSection>
  )
}

interface PoolRowsProps {
  pools: readonly Pool[]
  onChange: (pools: Pool[]) => void
  onAdded: () => void
}

function PoolRows({ pools, onChange, onAdded }: PoolRowsProps) {
  const { t } = useLingui()
  const pending = usePendingRow({
    key: 'pool',
    empty: { code: '', name: '', size: 1, language: null as string | null },
    isComplete: ({ code, name }) => code.trim() !== '' && name.trim() !== '',
    commit: ({ code, name, size, language }) => {
      const id = crypto.randomUUID()
      onChange([...pools, { id, code: code.trim(), name: { en: name.trim() }, size, language }])
      onAdded()
    },
  })
  return (
    <div className="rows">
      <Rows
        rows={pools}
        onChange={onChange}
        className="pool-row"
        idOf={({ id }) => id}
        nameOf={({ code }) => code}
      >
        {(pool, change) => (
          <>
            <PoolInputs row={pool} onChange={change} />
            <ShortNameField value={pool.name} onChange={(name) => change({ name })} />
          </>
        )}
      </Rows>
      <PendingRow
        pending={pending}
        add={<Trans>Add a pool</Trans>}
        label={t`New pool`}
        className="pool-row"
      >
        {(row, change) => (
          <>
            <PoolInputs row={row} onChange={change} />
            <Field
              label={t`Name in English`}
              dir="ltr"
              value={row.name}
              onChange={(name) => change({ name })}
            />
          </>
        )}
      </PendingRow>
    </div>
  )
}

type PoolRow = Pick<Pool, 'code' | 'size' | 'language'>

function PoolInputs(props: { row: PoolRow; onChange: (part: Partial<PoolRow>) => void }) {
  const { t } = useLingui()
  const { row, onChange } = props
  const languages = useLanguageOptions()
  return (
    <>
      <Field label={t`Code`} dir="ltr" value={row.code} onChange={(code) => onChange({ code })} />
      <NumberField
        label={t`How many`}
        min={0}
        max={1000}
        value={row.size}
        onChange={(size) => onChange({ size: size ?? 0 })}
      />
      <ComboField
        label={t`Language`}
        placeholder={t`none`}
        options={languages}
        openLabel={t`Show all`}
        clearLabel={t`Clear`}
        nothing={t`No such language`}
        value={row.language}
        onChange={(language) => onChange({ language })}
      />
    </>
  )
}

function PoolWords({ pools }: { pools: readonly Pool[] }) {
  const text = useText()
  return (
    <ul className="rows">
      {pools.map((pool) => (
        <li key={pool.id}>
          <span className="strong">{pool.size}</span>{' '}
          {inRow([text(pool.name), pool.language !== null && languageName(pool.language)])}
        </li>
      ))}
    </ul>
  )
}
