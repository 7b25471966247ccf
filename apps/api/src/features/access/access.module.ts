import { Global, Module } from '@nestjs/common'
import { Actors } from '../../platform/http/actor'
import { AccessController } from './access.controller'
import { Accounts } from './accounts'
import { AuditTable } from './audit/audit-table'
import { AuditController } from './audit/audit.controller'
import { ReadAudit } from './audit/read-audit'
import { AskForCode } from './code/ask-for-code'
import { ConsumeCode } from './code/consume-code'
import { SendCode } from './code/send-code'
import { ConsumeSignIn } from './consume-sign-in'
import { OutboxController } from './outbox/outbox.controller'
import { ReadOutbox } from './outbox/read-outbox'
import { SendAgain } from './outbox/send-again'
import { ConsumePasskey } from './passkey/consume-passkey'
import { OwnPasskeys } from './passkey/own-passkeys'
import { PasskeyController } from './passkey/passkey.controller'
import { EndSessions } from './sessions/end-sessions'
import { ListSessions } from './sessions/list-sessions'
import { SignIn } from './sign-in'
import { SignInAttempts } from './sign-in-attempts'
import { ChangeStaff } from './staff/change-staff'
import { CreateStaff } from './staff/create-staff'
import { ListStaff } from './staff/list-staff'
import { StaffController } from './staff/staff.controller'

/** Sign-in, sign-out, who is acting, who may, and what they did. Global, because every guard asks it. */
@Global()
@Module({
  controllers: [
    AccessController,
    PasskeyController,
    StaffController,
    OutboxController,
    AuditController,
  ],
  providers: [
    ConsumeSignIn,
    AskForCode,
    SendCode,
    ConsumeCode,
    ConsumePasskey,
    OwnPasskeys,
    SignInAttempts,
    SignIn,
    ListSessions,
    EndSessions,
    ListStaff,
    CreateStaff,
    ChangeStaff,
    ReadOutbox,
    SendAgain,
    ReadAudit,
    AuditTable,
    { provide: Actors, useClass: Accounts },
  ],
  exports: [Actors],
})
export class AccessModule {}
