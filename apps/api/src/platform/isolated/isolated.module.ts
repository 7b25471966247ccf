import { Global, Module } from '@nestjs/common'
import { Isolated } from './isolated'

/** Threads of their own for files that nobody can trust, for every feature. */
@Global()
@Module({ providers: [Isolated], exports: [Isolated] })
export class IsolatedModule {}
