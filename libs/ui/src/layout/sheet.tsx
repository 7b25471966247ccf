import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '../button'
import { Icon } from '../icon'

interface SheetProps {
  title: ReactNode
  /** Below the title, in the second voice. */
  meta?: ReactNode
  isOpen: boolean
  onClose: () => void
  closeLabel: string
  children: ReactNode
  /** Stays in sight at the bottom. */
  footer?: ReactNode
}

/**
 * A panel over the end side of the page, whole on phones; the focus stays inside and returns.
 * `<Sheet title={name} isOpen={open} onClose={close} closeLabel={t`Close`}>…</Sheet>`
 */
export function Sheet({ title, meta, isOpen, onClose, closeLabel, children, footer }: SheetProps) {
  return (
    <ModalOverlay
      className="scrim side"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="side-sheet">
        <Dialog className="side-dialog">
          <header>
            <div>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {meta !== undefined && <p>{meta}</p>}
            </div>
            <Button look="quiet" aria-label={closeLabel} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          {/* A long text without links is scrolled by keyboard too. */}
          <div className="side-body" tabIndex={0}>
            {children}
          </div>
          {Boolean(footer) && <footer>{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
