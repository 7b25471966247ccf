import { useLingui } from '@lingui/react/macro'
import { useEffect, useState, type CSSProperties } from 'react'

/** Quick answers must not flicker. */
const patience = 300

/** How far the file is on its way: sent in per cent, then read by the server. */
export function Progress({ part }: { part: number }) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [])
  const sent = Math.round(part * 100)
  const words = part < 1 ? t`Sending the file, ${sent} %` : t`Reading the timetable`
  return (
    <div className="import-progress" aria-busy>
      {shown && (
        <>
          <div
            role="progressbar"
            aria-label={words}
            {...(part < 1
              ? { 'aria-valuenow': sent, 'aria-valuemin': 0, 'aria-valuemax': 100 }
              : {})}
            className={part < 1 ? 'line' : 'line whole'}
            style={{ '--part': part } as CSSProperties}
          />
          <p className="dim">{words}</p>
        </>
      )}
    </div>
  )
}
