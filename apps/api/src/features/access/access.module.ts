import { Global, Module } from '@nestjs/common'
import { Actors } from '../../platform/http/actor'
import { AccessController } from './access.controller'
import { Accounts } from './accounts'
import { ConsumeSignIn } from './consume-sign-in'
import { SignIn } from './sign-in'
import { SignInAttempts } from './sign-in-attempts'

/** Sign-in, sign-out, and who is acting. Global, because every guard asks it. */
@Global()
@Module({
  controllers: [AccessController],
  providers: [ConsumeSignIn, SignInAttempts, SignIn, { provide: Actors, useClass: Accounts }],
  exports: [Actors],
})
export class AccessModule {}
