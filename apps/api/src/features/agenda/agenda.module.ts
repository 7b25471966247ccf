import { Module } from '@nestjs/common'
import { AgendaController } from './agenda.controller'
import { DropCopy, RenameCopy } from './copies/change-copy'
import { ComparePlan } from './copies/compare-plan'
import { CopiesController, PlansController } from './copies/copies.controller'
import { CopyPlan } from './copies/copy-plan'
import { ListPlans } from './copies/list-plans'
import { TakeOver } from './copies/take-over'
import { FindSlots } from './find-slots'
import { GivePlan } from './give-plan'
import { ReadHistory } from './history/read-history'
import { MoveSessions } from './move-sessions'
import { ChangePolicy } from './policy/change-policy'
import { PolicyController } from './policy/policy.controller'
import { ReadPolicy } from './policy/read-policy'
import { ReadPlan } from './read-plan'
import { ChangeSession } from './sessions/change-session'
import { CreateSession } from './sessions/create-session'
import { ImportSessions } from './sessions/import/import-sessions'
import { ReadSession } from './sessions/read-session'
import { RemoveSession } from './sessions/remove-session'
import { SessionsController } from './sessions/sessions.controller'
import { ChangeTaxonomy } from './taxonomy/change-taxonomy'
import { ReadTaxonomy } from './taxonomy/read-taxonomy'
import { TaxonomyController } from './taxonomy/taxonomy.controller'
import { EndWaiver } from './waivers/end-waiver'
import { GiveWaiver } from './waivers/give-waiver'
import { WaiversController } from './waivers/waivers.controller'

const plan = [ReadPlan, GivePlan, FindSlots, ReadHistory, MoveSessions]
const copies = [ListPlans, CopyPlan, RenameCopy, DropCopy, ComparePlan, TakeOver]
const sessions = [ReadSession, CreateSession, ChangeSession, RemoveSession, ImportSessions]
const rules = [GiveWaiver, EndWaiver, ReadPolicy, ChangePolicy]
const taxonomy = [ReadTaxonomy, ChangeTaxonomy]

/** The draft: read it, find a free place, move sessions; try it out in copies; what each session is; how rules weigh, and who let one pass. */
@Module({
  controllers: [
    AgendaController,
    PlansController,
    CopiesController,
    SessionsController,
    WaiversController,
    PolicyController,
    TaxonomyController,
  ],
  providers: [...plan, ...copies, ...sessions, ...rules, ...taxonomy],
})
export class AgendaModule {}
