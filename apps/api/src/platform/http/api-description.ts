import { Injectable } from '@nestjs/common'
import type { OpenAPIObject } from '@nestjs/swagger'

/** Holds the OpenAPI description that was made of the running application. */
@Injectable()
export class ApiDescription {
  private document: OpenAPIObject | null = null

  put(document: OpenAPIObject): void {
    this.document = document
  }

  read(): OpenAPIObject {
    if (!this.document) throw new Error('The API is not described yet')
    return this.document
  }
}
