import { Module } from '@nestjs/common'
import { AgendaController } from './agenda.controller'
import { FindSlots } from './find-slots'
import { MoveSessions } from './move-sessions'
import { ReadPlan } from './read-plan'

/** The draft: read it, find a free place, move sessions. */
@Module({
  controllers: [AgendaController],
  providers: [ReadPlan, FindSlots, MoveSessions],
})
export class AgendaModule {}
