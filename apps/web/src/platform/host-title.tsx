import { useLingui } from '@lingui/react/macro'

/** The one title of the host that says nothing of its own: everybody's coffee break. */
const generic = 'Coffee break'

/** A title of the host as it was given, in its own language; only the coffee break is said in the reader's. */
export function HostTitle({ title }: { title: string }) {
  const { t } = useLingui()
  return title.trim().toLowerCase() === generic.toLowerCase() ? (
    <bdi>{t`Coffee break`}</bdi>
  ) : (
    <bdi lang="en">{title}</bdi>
  )
}
