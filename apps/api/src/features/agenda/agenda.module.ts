import { Module } from '@nestjs/common'
import { AgendaController } from './agenda.controller'
import { FindSlots } from './find-slots'
import { MoveSessions } from './move-sessions'
import { ReadPlan } from './read-plan'
import { ChangeSession } from './sessions/change-session'
import { CreateSession } from './sessions/create-session'
import { ReadSession } from './sessions/read-session'
import { SessionsController } from './sessions/sessions.controller'

/** The draft: read it, find a free place, move sessions; what each session is. */
@Module({
  controllers: [AgendaController, SessionsController],
  providers: [ReadPlan, FindSlots, MoveSessions, ReadSession, CreateSession, ChangeSession],
})
export class AgendaModule {}
