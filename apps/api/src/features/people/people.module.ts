import { Module } from '@nestjs/common'
import { ChangeOrganisation } from './change-organisation'
import { ChangePerson } from './change-person'
import { CreateOrganisation } from './create-organisation'
import { CreatePerson } from './create-person'
import { ImportController } from './import.controller'
import { ImportPeople } from './import/import-people'
import { PeopleTemplate } from './import/people-template'
import { ListOrganisations } from './list-organisations'
import { ListPeople } from './list-people'
import { OrganisationsController } from './organisations.controller'
import { PeopleController } from './people.controller'
import { ErasePerson } from './personal/erase-person'
import { ExportPerson } from './personal/export-person'
import { RefoldSearch } from './refold-search'
import { ShowPerson } from './show-person'

/** Who takes part, whom they speak for, and what only some may know of them. */
@Module({
  controllers: [PeopleController, OrganisationsController, ImportController],
  providers: [
    ListPeople,
    ShowPerson,
    CreatePerson,
    ChangePerson,
    ExportPerson,
    ErasePerson,
    ListOrganisations,
    CreateOrganisation,
    ChangeOrganisation,
    ImportPeople,
    PeopleTemplate,
    RefoldSearch,
  ],
})
export class PeopleModule {}
