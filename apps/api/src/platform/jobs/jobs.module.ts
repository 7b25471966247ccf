import { Global, Module } from '@nestjs/common'
import { Jobs } from './jobs'

/** Work after a change, for every feature. */
@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
