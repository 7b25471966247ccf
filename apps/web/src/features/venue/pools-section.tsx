import { Trans, useLingui } from '@lingui/react/macro'
import type { Pool } from '@roundtable/contracts'
import { Button, ComboField, Field, FormSection, GroupShell, NumberField } from '@roundtable/ui'
import { useText } from '../../platform/i18n/words'
import { useLanguageOptions } from '../../platform/language-options'
import { PendingRow, usePendingRow } from '../../platform/pending-row'
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
        <GroupShell
          label={t`Interpreters and crews`}
          isLabelHidden
          className="wide"
          state={bound.state}
          error={bound.error}
          after={bound.after}
          onBlur={bound.onBlur}
        >
          <PoolRows pools={bound.value} onChange={bound.onChange} onAdded={record.flush} />
        </GroupShell>
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
  const set = (id: string, part: Partial<Pool>): void => {
    onChange(pools.map((pool) => (pool.id === id ? { ...pool, ...part } : pool)))
  }
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
      {pools.map((pool) => (
        <div className="row-fields pool-row" key={pool.id}>
          <PoolInputs row={pool} onChange={(part) => set(pool.id, part)} />
          <ShortNameField value={pool.name} onChange={(name) => set(pool.id, { name })} />
          <Button look="text" onPress={() => onChange(pools.filter(({ id }) => id !== pool.id))}>
            <Trans>Take away</Trans>
            <span className="sr"> {pool.code}</span>
          </Button>
        </div>
      ))}
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
          <span className="strong">{pool.size}</span> {text(pool.name)}
          {pool.language !== null && <span className="soft">, {languageName(pool.language)}</span>}
        </li>
      ))}
    </ul>
  )
}
