import {
  HttpCode,
  RequestMapping,
  RequestMethod,
  SerializeOptions,
  SetMetadata,
  applyDecorators,
} from '@nestjs/common'
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal'
import {
  ApiBody,
  ApiConsumes,
  ApiCookieAuth,
  ApiHeader,
  ApiOperation,
  ApiResponse,
} from '@nestjs/swagger'
import { id, routes, type Route as Contract, type RouteName } from '@roundtable/contracts'
import { z } from 'zod'

/** Metadata of a handler: its name in the routes table. The guard lets nothing pass that lacks it. */
export const ROUTE = Symbol('route')

type Field<N extends RouteName, K extends string> =
  (typeof routes)[N] extends Record<K, z.ZodType> ? z.output<(typeof routes)[N][K]> : never
/** What a handler receives: already checked, defaults filled in. */
export type BodyOf<N extends RouteName> = Field<N, 'body'>
export type QueryOf<N extends RouteName> = Field<N, 'query'>
/** Variable parts of paths, by name. One that does not fit is an address that does not exist. */
const pathParts: Readonly<Record<string, z.ZodType>> = {
  id,
  sessionId: id,
  number: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
}

interface Argument {
  index: number
  data?: unknown
  schema?: z.ZodType
}

const schemaOf = (contract: Contract, kind: number, data: unknown): z.ZodType | undefined => {
  if (kind === RouteParamtypes.BODY) return contract.body
  if (kind === RouteParamtypes.QUERY) return contract.query
  return kind === RouteParamtypes.PARAM ? pathParts[String(data)] : undefined
}

/** Gives every argument of a handler the schema of the contract; an argument without one is a mistake found at start. */
const checkArguments =
  (name: RouteName): MethodDecorator =>
  (target, key) => {
    const handler = target.constructor
    const found: Record<string, Argument> =
      Reflect.getMetadata(ROUTE_ARGS_METADATA, handler, key) ?? {}
    const checked = Object.entries(found).map(([place, argument]): [string, Argument] => {
      const kind = Number(place.split(':')[0])
      const outside = [RouteParamtypes.BODY, RouteParamtypes.QUERY, RouteParamtypes.PARAM].includes(
        kind,
      )
      const schema = schemaOf(routes[name], kind, argument.data)
      if (outside && !schema) throw new Error(`Route ${name}: argument ${place} has no schema`)
      return [place, schema ? { ...argument, schema } : argument]
    })
    Reflect.defineMetadata(ROUTE_ARGS_METADATA, Object.fromEntries(checked), handler, key)
  }

const documented = (name: RouteName, contract: Contract): MethodDecorator[] => [
  ApiOperation({ operationId: name, summary: contract.summary }),
  ApiResponse({
    status: contract.status,
    description: contract.summary,
    standardSchema: contract.answer,
  }),
  ApiResponse({
    status: 'default',
    description: 'A refusal (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }),
  ...(contract.access === 'public' ? [] : [ApiCookieAuth()]),
  ...(contract.upload
    ? [
        ApiConsumes(...contract.upload),
        ApiBody({ schema: { type: 'string', format: 'binary' } }),
        ApiHeader({ name: 'Command-Id', schema: { type: 'string', format: 'uuid' } }),
      ]
    : []),
]

/**
 * Everything the routes table says of a handler: verb, path, status, who may call it, the checks of body, query and
 * path, what may leave, and its description. The handler itself is one line and gives back a value or an outcome.
 */
export function Route(name: RouteName): MethodDecorator {
  const contract: Contract = routes[name]
  return applyDecorators(
    checkArguments(name),
    RequestMapping({ path: contract.path, method: RequestMethod[contract.method] }),
    HttpCode(contract.status),
    SetMetadata(ROUTE, name),
    ...(contract.answer ? [SerializeOptions({ schema: contract.answer })] : []),
    ...documented(name, contract),
  )
}
