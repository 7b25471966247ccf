import type { CSSProperties, ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './button'
import { Icon } from './icon'

interface DialogProps {
  title: ReactNode
  isOpen: boolean
  onClose: () => void
  /** The word for the closing button: this library has no text of its own. */
  closeLabel: string
  children: ReactNode
  /** Buttons at the end; the one that acts comes last. */
  footer?: ReactNode
  /** CSS length of the sheet's line. */
  size?: string
  /** False while something is being saved: neither Escape nor a click beside it closes. */
  dismissable?: boolean
  role?: 'dialog' | 'alertdialog'
}

/** A modal sheet: focus stays inside and returns to where it came from. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, closeLabel, children, footer, size, role } = props
  const dismissable = props.dismissable ?? true
  const style = size === undefined ? {} : ({ '--sheet-size': size } as CSSProperties)
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
    >
      <Modal className="sheet" style={style}>
        <AriaDialog className="dialog" role={role ?? 'dialog'}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button
              look="quiet"
              aria-label={closeLabel}
              isDisabled={!dismissable}
              onPress={onClose}
            >
              <Icon name="close" />
            </Button>
          </header>
          {children}
          {footer !== undefined && <footer>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
