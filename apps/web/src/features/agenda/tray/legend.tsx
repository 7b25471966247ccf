import { Trans } from '@lingui/react/macro'
import { focusAreas } from '@roundtable/domain'
import { Glyph, Icon } from '@roundtable/ui'
import { memo } from 'react'
import { focusAreaLabel } from '../../../platform/world-labels'

/** The shape and colour of each focus area with its word. */
export function FocusAreas() {
  return focusAreas.map((area) => (
    <span key={area} className="area">
      <Glyph area={area} size="11px" />
      {focusAreaLabel(area)}
    </span>
  ))
}

/** What colours, edges and signs of the board mean. */
export const Legend = memo(function Legend() {
  return (
    <div className="legend">
      <FocusAreas />
      <span>
        <i className="swatch free" />
        <Trans>Free</Trans>
      </span>
      <span>
        <i className="swatch warn" />
        <Trans>Warning</Trans>
      </span>
      <span>
        <i className="swatch no" />
        <Trans>Blocked</Trans>
      </span>
      <span>
        <i className="swatch host" />
        <Trans>Host</Trans>
      </span>
      <span>
        <i className="swatch">
          <i className="dot" />
        </i>
        <Trans>Changed</Trans>
      </span>
      <span>
        <i className="swatch">
          <Icon name="lock" />
        </i>
        <Trans>Locked</Trans>
      </span>
      <span>
        <i className="swatch dashed" />
        <Trans>Not public</Trans>
      </span>
      <span>
        <i className="swatch">
          <Icon name="key" />
        </i>
        <Trans>Waiver</Trans>
      </span>
    </div>
  )
})
