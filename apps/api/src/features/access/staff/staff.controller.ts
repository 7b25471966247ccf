import { Body, Controller, Param } from '@nestjs/common'
import { CurrentActor, type Actor } from '../../../platform/http/actor'
import { Route, type BodyOf } from '../../../platform/http/route'
import { ChangeStaff } from './change-staff'
import { CreateStaff } from './create-staff'
import { ListStaff } from './list-staff'

@Controller()
export class StaffController {
  constructor(
    private readonly list: ListStaff,
    private readonly creation: CreateStaff,
    private readonly change: ChangeStaff,
  ) {}

  @Route('staff')
  listStaff() {
    return this.list.run()
  }

  @Route('createStaff')
  createStaff(@CurrentActor() actor: Actor, @Body() command: BodyOf<'createStaff'>) {
    return this.creation.run(actor, command)
  }

  @Route('changeStaff')
  changeStaff(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'changeStaff'>,
  ) {
    return this.change.run(actor, id, command)
  }
}
