import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger'
import * as contracts from '@roundtable/contracts'
import { z } from 'zod'

type JsonSchema = Record<string, unknown>
type Components = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>

/** A query is taken apart into parameters, so it has no name of its own. */
const queries = new Set<unknown>(
  Object.values(contracts.routes).map((route) => 'query' in route && route.query),
)

/** Shapes whose name clients need for something of their own: `Body` is what fetch has. */
const otherwise: Readonly<Record<string, string>> = { body: 'HostBody' }

/** Every shape of the contract by its name, so that the description refers to it instead of repeating it. */
const named = z.registry<{ id: string }>()
for (const [key, schema] of Object.entries(contracts))
  if (schema instanceof z.ZodType && !named.has(schema) && !queries.has(schema))
    named.add(schema, { id: otherwise[key] ?? key[0]!.toUpperCase() + key.slice(1) })

/** Leaves out what says nothing to a reader: patterns behind a format, the bounds of all integers. */
const simplify = ({ jsonSchema }: { jsonSchema: JsonSchema }): void => {
  if (jsonSchema.format) delete jsonSchema.pattern
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

function convert(schema: unknown, io: 'input' | 'output') {
  if (!(schema instanceof z.ZodType)) return undefined
  const made = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    metadata: named,
    override: simplify,
  })
  const text = JSON.stringify(made).replaceAll('"#/definitions/', '"#/components/schemas/')
  const { $schema: _, definitions = {}, ...root } = JSON.parse(text)
  return { schema: root as JsonSchema, components: definitions as Components }
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** OpenAPI 3.0 of the running application: its routes, with the contract's shapes. Sorted, so that it can be compared. */
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
  const schemas = {
    ...document.components?.schemas,
    ...convert(contracts.problem, 'output')?.components,
  }
  return withTypes({
    ...document,
    paths: sorted(document.paths),
    components: { ...document.components, schemas: sorted(schemas) },
  })
}

/** OpenAPI 3.0 takes `nullable` only beside a `type`: where another shape may be null, it is the type of that one. */
function withTypes(document: OpenAPIObject): OpenAPIObject {
  const shapes = document.components?.schemas ?? {}
  const typeOf = (reference: string): unknown => {
    const shape = shapes[reference.slice('#/components/schemas/'.length)]
    return shape && 'type' in shape ? shape.type : undefined
  }
  const text = JSON.stringify(document, (_key, value: JsonSchema | null) => {
    const [first] = Array.isArray(value?.allOf) ? (value.allOf as { $ref?: string }[]) : []
    const type = value?.nullable && !value.type && first?.$ref ? typeOf(first.$ref) : undefined
    if (!type) return value
    const { default: usual, ...rest } = value!
    // That nothing is said by saying nothing goes without saying; linters take it for a default of the wrong type.
    return usual === null || usual === undefined
      ? { type, ...rest }
      : { type, ...rest, default: usual }
  })
  return JSON.parse(text) as OpenAPIObject
}
