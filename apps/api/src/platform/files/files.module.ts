import { Global, Module } from '@nestjs/common'
import { ImportTable } from './import-table'

/** Tables that come in as files, for every feature. */
@Global()
@Module({ providers: [ImportTable], exports: [ImportTable] })
export class FilesModule {}
