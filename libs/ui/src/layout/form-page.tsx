import { useId, type ReactNode } from 'react'

interface FormPageProps {
  /** A `PageHead`. */
  head: ReactNode
  /** `FormSection`s. */
  children: ReactNode
  /** Stands beside the form where there is room, below it on phones: findings, history. */
  aside?: ReactNode
}

/**
 * A record as a page: sections one below the other, hairlines between them, headings at the start side.
 * `<FormPage head={<PageHead title={name} />}><FormSection title={t`Name`}>…</FormSection></FormPage>`
 */
export function FormPage({ head, children, aside }: FormPageProps) {
  return (
    <div className={aside === undefined ? 'form-page' : 'form-page with-aside'}>
      {head}
      <div className="sections">{children}</div>
      {aside !== undefined && <aside>{aside}</aside>}
    </div>
  )
}

interface FormSectionProps {
  title: ReactNode
  /** Below the heading, in the second voice. */
  note?: ReactNode
  /** Fields; `<div className="fields-row">` puts short ones beside each other. */
  children: ReactNode
  id?: string
}

export function FormSection({ title, note, children, id }: FormSectionProps) {
  const heading = useId()
  return (
    <section className="form-section" aria-labelledby={heading} id={id}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {note !== undefined && <p>{note}</p>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  )
}
