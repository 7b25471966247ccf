import { useId, type ReactNode } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../button'
import { Icon } from '../icon'

interface FileFieldProps {
  /** What the file is. */
  label: string
  /** Which files are taken, in words. */
  help?: ReactNode
  /** Endings with their dot: .ics */
  endings: readonly string[]
  /** Name of the chosen file; null: none yet. */
  chosen: string | null
  onFile: (file: File) => void
  isDisabled?: boolean
  words: { choose: string; other: string; drop: string }
}

/**
 * One file, chosen or dropped; whoever holds it says what becomes of it.
 * `<FileField label={t`Timetable`} endings={['.ics']} chosen={file?.name ?? null} onFile={setFile} words={words} />`
 */
export function FileField(props: FileFieldProps) {
  const { label, help, endings, chosen, onFile, isDisabled = false, words } = props
  const id = useId()
  return (
    <DropZone
      className="file-field"
      aria-label={label}
      isDisabled={isDisabled}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const item = items.find((one) => one.kind === 'file')
        if (item) onFile(await item.getFile())
      }}
    >
      <Icon name="file" />
      <div className="file-words">
        {chosen === null ? <b>{words.drop}</b> : <bdi className="strong">{chosen}</bdi>}
        {help !== undefined && <span id={id}>{help}</span>}
      </div>
      <FileTrigger
        acceptedFileTypes={[...endings]}
        onSelect={(files) => {
          const file = files?.item(0)
          if (file) onFile(file)
        }}
      >
        <Button isDisabled={isDisabled} {...(help === undefined ? {} : { 'aria-describedby': id })}>
          {chosen === null ? words.choose : words.other}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}
