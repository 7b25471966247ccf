import { Trans, useLingui } from '@lingui/react/macro'
import { FormPage, FormSection, PageHead } from '@roundtable/ui'
import { useMe } from '../../../platform/me'
import { useRoleName } from '../role-name'
import { PasskeysSection } from './passkeys-section'
import { SessionsSection } from './sessions-section'
import '../access.css'

/** How one signs in, and where one is signed in. */
export default function AccountPage() {
  const { t } = useLingui()
  const me = useMe()
  const roleName = useRoleName()
  return (
    <main className="staff-page access-page">
      <title>{t`Sessions and passkeys · Roundtable`}</title>
      <FormPage
        head={
          <PageHead
            title={<Trans>Sessions and passkeys</Trans>}
            meta={
              me && (
                <>
                  <bdi>{me.name}</bdi> · {roleName(me.role)}
                </>
              )
            }
          />
        }
      >
        <FormSection
          title={t`Where you are signed in`}
          note={t`End what you do not know, or no longer use. Its pages close within seconds.`}
        >
          <SessionsSection />
        </FormSection>
        <FormSection
          title={t`Passkeys`}
          note={t`A passkey signs you in with your finger, face or PIN, on devices you choose. It is optional: a code by mail always works.`}
        >
          <PasskeysSection />
        </FormSection>
      </FormPage>
    </main>
  )
}
