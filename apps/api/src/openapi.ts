import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger'
import * as contracts from '@roundtable/contracts'
import { z } from 'zod'

const nameOf = (key: string): string => key[0]!.toUpperCase() + key.slice(1)

/** Every shape of the contract by its name, so that the description refers to it instead of repeating it. */
const named = z.registry<{ id: string }>()
for (const [key, schema] of Object.entries(contracts))
  if (schema instanceof z.ZodType && !named.has(schema)) named.add(schema, { id: nameOf(key) })

type JsonSchema = Record<string, unknown>

/** A format says it better than a pattern of 200 characters. */
const withoutPattern = ({ jsonSchema }: { jsonSchema: JsonSchema }): void => {
  if (jsonSchema.format) delete jsonSchema.pattern
}

function convert(schema: unknown, io: 'input' | 'output') {
  if (!(schema instanceof z.ZodType)) return undefined
  const made: JsonSchema = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    metadata: named,
    override: withoutPattern,
  })
  const { $schema: _, $defs = {}, id: __, ...root } = made
  return { schema: root, components: $defs as Record<string, JsonSchema> }
}

/** OpenAPI 3.0 of the running application: its routes, with the contract's shapes. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Roundtable')
    .setDescription('The agenda of a high-level roundtable inside a larger conference.')
    .setVersion('1')
    .addCookieAuth('session')
    .build()
  const document = SwaggerModule.createDocument(app, base, {
    autoTagControllers: false,
    standardSchemaConverter: (schema, { schemaType }) => convert(schema, schemaType),
  })
  const problem = convert(contracts.problem, 'output')!
  document.components!.schemas = {
    ...document.components?.schemas,
    ...problem.components,
    Problem: problem.schema,
  }
  return document
}
