import { useLingui } from '@lingui/react/macro'
import type { MailState, MailTrouble } from '@roundtable/contracts'
import type { PillState } from '@roundtable/ui'

export const pillOf: Record<MailState, PillState> = {
  waiting: 'warning',
  sending: 'warning',
  sent: 'free',
  kept: 'draft',
  failed: 'blocked',
}

export const useMailWords = (): {
  states: Record<MailState, string>
  troubles: Record<MailTrouble, string>
} => {
  const { t } = useLingui()
  return {
    states: {
      waiting: t`Waiting`,
      sending: t`Being sent`,
      sent: t`Sent`,
      kept: t`Kept here`,
      failed: t`Failed`,
    },
    troubles: {
      unreachable: t`The mail server did not take it.`,
      refused: t`The mail server refused it for good.`,
      'too-late': t`It was too late for it: what it carried works no more.`,
      unknown: t`The server went away in the middle: it may have arrived, or not.`,
    },
  }
}
