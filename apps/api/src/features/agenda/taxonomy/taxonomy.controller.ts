import { Body, Controller } from '@nestjs/common'
import type { Actor } from '../../../platform/http/actor'
import { CurrentActor } from '../../../platform/http/actor'
import { Route, type BodyOf } from '../../../platform/http/route'
import { ChangeTaxonomy } from './change-taxonomy'
import { ReadTaxonomy } from './read-taxonomy'

@Controller()
export class TaxonomyController {
  constructor(
    private readonly read: ReadTaxonomy,
    private readonly change: ChangeTaxonomy,
  ) {}

  @Route('taxonomy')
  readTaxonomy() {
    return this.read.run()
  }

  @Route('changeTaxonomy')
  changeTaxonomy(@CurrentActor() actor: Actor, @Body() command: BodyOf<'changeTaxonomy'>) {
    return this.change.run(actor, command)
  }
}
