import { Body, Controller, Param, Query } from '@nestjs/common'
import type { Actor } from '../../../platform/http/actor'
import { CurrentActor } from '../../../platform/http/actor'
import { Route, type BodyOf, type QueryOf } from '../../../platform/http/route'
import { UploadedFile, type Upload } from '../../../platform/http/upload'
import { ChangeSession } from './change-session'
import { CreateSession } from './create-session'
import { ImportSessions } from './import/import-sessions'
import { ReadSession } from './read-session'
import { RemoveSession } from './remove-session'

@Controller()
export class SessionsController {
  constructor(
    private readonly read: ReadSession,
    private readonly create: CreateSession,
    private readonly change: ChangeSession,
    private readonly removal: RemoveSession,
    private readonly tables: ImportSessions,
  ) {}

  @Route('session')
  readSession(@Param('id') id: string) {
    return this.read.run(id)
  }

  @Route('createSession')
  createSession(@CurrentActor() actor: Actor, @Body() command: BodyOf<'createSession'>) {
    return this.create.run(actor, command)
  }

  @Route('changeSession')
  changeSession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'changeSession'>,
  ) {
    return this.change.run(actor, id, command)
  }

  @Route('removeSession')
  removeSession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'removeSession'>,
  ) {
    return this.removal.run(actor, id, command)
  }

  @Route('importSessions')
  importSessions(
    @CurrentActor() actor: Actor,
    @UploadedFile() upload: Upload,
    @Query() query: QueryOf<'importSessions'>,
  ) {
    return this.tables.run(actor, upload, query)
  }

  @Route('sessionsTemplate')
  sessionsTemplate(@Query() query: QueryOf<'sessionsTemplate'>) {
    return this.tables.template(query)
  }
}
