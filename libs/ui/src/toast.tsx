import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast'
import { Text } from 'react-aria-components/Text'
import { Button } from './button'
import { Icon } from './icon'

export interface ToastMessage {
  /** What you just did. */
  text: string
  /** How to take it back. */
  undo?: { label: string; act: () => void }
}

const fiveSeconds = 5_000
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Only for what somebody just did and can undo; findings, errors and refusals stand inline. */
export const showToast = (message: ToastMessage): void => {
  queue.add(message, { timeout: fiveSeconds })
}

/** What was done can no longer be undone from here. */
export const clearToasts = (): void => queue.clear()

interface ToastRegionProps {
  /** The name of the region and the word for closing: this library has no text of its own. */
  label: string
  closeLabel: string
}

/** Once a page. Waits while hovered or focused. */
export function ToastRegion({ label, closeLabel }: ToastRegionProps) {
  return (
    <AriaToastRegion className="toasts" queue={queue} aria-label={label}>
      {({ toast }) => (
        <AriaToast className="toast" toast={toast}>
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              className="undo"
              onPress={() => {
                toast.content.undo?.act()
                queue.close(toast.key)
              }}
            >
              {toast.content.undo.label}
            </Button>
          )}
          <Button slot="close" aria-label={closeLabel}>
            <Icon name="close" />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
