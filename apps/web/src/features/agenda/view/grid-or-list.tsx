import { useLingui } from '@lingui/react/macro'
import { Segmented } from '@roundtable/ui'
import { useBoardTools, useView } from './board-context'

/** The same agenda as a grid or in lines. */
export function GridOrList() {
  const { t } = useLingui()
  const { view } = useBoardTools()
  const shape = useView((state) => state.shape)
  return (
    <Segmented
      label={t`Shown as`}
      options={[
        { id: 'grid', text: t`Grid` },
        { id: 'list', text: t`List` },
      ]}
      value={shape}
      onChange={(id) => view.change({ shape: id })}
    />
  )
}
