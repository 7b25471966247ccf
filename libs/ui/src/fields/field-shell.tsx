import { useId, type ReactNode } from 'react'
import { ButtonContext } from 'react-aria-components/Button'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { Icon } from '../icon'

/**
 * What every field of the kit takes. Spread what `useRecordForm().bind(name)` gives into any of them:
 * it fills `value`, `onChange`, `onBlur`, `error`, `state` and `after`.
 */
export interface FieldFrame {
  label: ReactNode
  /** A sentence below the field. */
  help?: ReactNode
  /** Why this cannot stand; what was typed is kept. */
  error?: ReactNode
  /** A quiet word at the end of the label's line: “Saving…”, “Saved”. */
  state?: ReactNode
  /** Below the field: two values to choose between, a hint with acts. */
  after?: ReactNode
  isDisabled?: boolean
  isReadOnly?: boolean
  /** The field was left: what stands in it may be saved. */
  onBlur?: () => void
}

interface ShellProps extends Pick<FieldFrame, 'label' | 'help' | 'error' | 'state' | 'after'> {
  children: ReactNode
}

/** Label, control, help and error inside a field of React Aria, which ties them together. */
export function FieldShell({ label, help, error, state, after, children }: ShellProps) {
  return (
    <>
      <div className="field-head">
        <Label className="label">{label}</Label>
        {state !== undefined && <span className="field-state">{state}</span>}
      </div>
      {children}
      {help !== undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <FieldError className="wrong">
        <Icon name="blocked" />
        <span>{error}</span>
      </FieldError>
      {/* Buttons below the field are not the field's own steppers and openers. */}
      <ButtonContext value={null}>{after}</ButtonContext>
    </>
  )
}

interface GroupShellProps extends Omit<ShellProps, 'children'> {
  /** Parts, or a function of the id of the label for parts that bear its name. */
  children: ReactNode | ((labelId: string) => ReactNode)
  className?: string
  /** The section's heading says it already: the label is only heard. */
  isLabelHidden?: boolean
  /** For groups whose parts are left one by one: told when the focus leaves all of them. */
  onBlur?: () => void
}

type Noted = Pick<FieldFrame, 'help' | 'error'>

/** The ids of what is said below a control, for `aria-describedby`. */
export const notesOf = (id: string, { help, error }: Noted): string | undefined =>
  [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ') || undefined

/** Help and error of a control that React Aria does not tie to them. */
export function FieldNotes({ id, help, error }: Noted & { id: string }) {
  return (
    <>
      {help !== undefined && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {error !== undefined && (
        <span className="wrong" id={`${id}-error`}>
          <Icon name="blocked" />
          <span>{error}</span>
        </span>
      )}
    </>
  )
}

/** The same look for a control of several parts: a named group, described by its help and its error. */
export function GroupShell(props: GroupShellProps) {
  const { label, help, error, state, after, className, children, onBlur, isLabelHidden } = props
  const id = useId()
  return (
    <div
      className={['field', className].filter(Boolean).join(' ')}
      role="group"
      data-invalid={error !== undefined || undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={notesOf(id, props)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.()
      }}
    >
      <div className="field-head">
        <span className={isLabelHidden ? 'sr' : 'label'} id={`${id}-label`}>
          {label}
        </span>
        {state !== undefined && <span className="field-state">{state}</span>}
      </div>
      {typeof children === 'function' ? children(`${id}-label`) : children}
      <FieldNotes id={id} help={help} error={error} />
      {after}
    </div>
  )
}
