import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { memo } from 'react'

/** What colours, edges and signs of the board mean. */
export const Legend = memo(function Legend() {
  return (
    <div className="legend">
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
