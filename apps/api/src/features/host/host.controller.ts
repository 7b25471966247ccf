import { Body, Controller, Param, Query } from '@nestjs/common'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { Route, type BodyOf, type QueryOf } from '../../platform/http/route'
import { UploadedFile, type Upload } from '../../platform/http/upload'
import { ChangeBody } from './change-body'
import { EditHost } from './edit-host'
import { ImportHost } from './import-host'
import { MapHost } from './map-host'
import { ReadHostPage } from './read-host-page'

@Controller()
export class HostController {
  constructor(
    private readonly page: ReadHostPage,
    private readonly imports: ImportHost,
    private readonly edits: EditHost,
    private readonly mappings: MapHost,
    private readonly bodies: ChangeBody,
  ) {}

  @Route('host')
  readHost() {
    return this.page.run()
  }

  @Route('importHost')
  importHost(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: Upload,
    @Query() query: QueryOf<'importHost'>,
  ) {
    return this.imports.run(actor, file, query)
  }

  @Route('hostChanges')
  hostChanges(@Param('number') number: number, @Query() query: QueryOf<'hostChanges'>) {
    return this.page.changes(number, query)
  }

  @Route('editHost')
  editHost(@CurrentActor() actor: Actor, @Body() command: BodyOf<'editHost'>) {
    return this.edits.run(actor, command)
  }

  @Route('mapHost')
  mapHost(@CurrentActor() actor: Actor, @Body() command: BodyOf<'mapHost'>) {
    return this.mappings.run(actor, command)
  }

  @Route('createBody')
  createBody(@CurrentActor() actor: Actor, @Body() command: BodyOf<'createBody'>) {
    return this.bodies.create(actor, command)
  }

  @Route('changeBody')
  changeBody(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'changeBody'>,
  ) {
    return this.bodies.change(actor, id, command)
  }
}
