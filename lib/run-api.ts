import type { z } from 'zod'
import { problemStatuses, requestsPerMinute, type Problem, type ProblemKind } from './api/schema'
import { callerAddressOf, shortened } from './auth/caller-address'
import { createContext, type Ctx } from './context'
import { AppError, type ErrorCode } from './errors'
import type { Locale, Messages } from './i18n/messages'
import { messagesFor } from './i18n/server'
import { countRequest, requestsOf } from './limits/service'
import { log } from './log'
import { currentStore } from './store/current'
import { isOutage } from './store/port'
import { actorOfToken } from './tokens/service'

interface Operation<Q extends z.ZodObject, A extends z.ZodType> {
  readonly query: Q
  readonly answer: A
}

/** A refusal on its way out. */
class ProblemError extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly parameters: Record<string, string> = {},
  ) {
    super(kind)
  }
}

const kinds: Partial<Record<ErrorCode, ProblemKind>> = {
  'not-signed-in': 'unauthorised',
  forbidden: 'forbidden',
  'not-found': 'not-found',
  invalid: 'invalid-parameters',
  'store-unavailable': 'unavailable',
}

/**
 * The one way from another program to a service: token → actor → limit of its account → parameters → service → answer.
 * A cookie opens nothing here. Every refusal is a problem (RFC 9457); the answer passes the operation's schema, so
 * nothing leaves that it does not name.
 */
export async function respondApi<Q extends z.ZodObject, A extends z.ZodType>(
  request: Request,
  operation: Operation<Q, A>,
  use: (ctx: Ctx, query: z.output<Q>) => Promise<z.input<A>>,
): Promise<Response> {
  const headers: Record<string, string> = {}
  return answering(request, headers, async () => {
    const token = /^Bearer ([\w-]{1,100})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
    const store = await currentStore()
    const origin = shortened(callerAddressOf(request.headers.get('x-forwarded-for')))
    const actor = token ? await actorOfToken(store, token, new Date().toISOString(), origin) : undefined
    if (!actor) throw new ProblemError('unauthorised')
    const { allowed, left, endsIn } = await countRequest(store, requestsOf(actor.id, requestsPerMinute), Date.now())
    Object.assign(headers, limitHeaders(allowed, left, Math.ceil(endsIn / 1000)))
    if (!allowed) throw new ProblemError('too-many-requests')
    return operation.answer.parse(
      await use(createContext(actor, store, origin), parametersOf(request, operation.query)),
    )
  })
}

/** Like `respondApi` for what everybody may read. */
export async function respondOpenApi<Q extends z.ZodObject, A extends z.ZodType>(
  request: Request,
  operation: Operation<Q, A>,
  use: (query: z.output<Q>) => z.input<A>,
): Promise<Response> {
  return answering(request, {}, async () => operation.answer.parse(use(parametersOf(request, operation.query))))
}

async function answering(
  request: Request,
  headers: Record<string, string>,
  use: () => Promise<unknown>,
): Promise<Response> {
  try {
    return Response.json(await use(), { headers })
  } catch (error) {
    const words = messagesFor(languageOf(request)).api
    if (error instanceof ProblemError) return problem(words, error.kind, headers, error.parameters)
    if (error instanceof AppError && kinds[error.code])
      return problem(
        words,
        kinds[error.code]!,
        headers,
        error.details.fieldErrors as Record<string, string> | undefined,
      )
    if (isOutage(error)) return problem(words, 'unavailable', { ...headers, 'Retry-After': '5' })
    log().error({ err: error }, 'unexpected error in the API')
    return problem(words, 'unexpected', headers)
  }
}

/**
 * The parameters of the address. Unknown and repeated ones are refused: a typing error must not silently mean "all".
 */
function parametersOf<Q extends z.ZodObject>(request: Request, query: Q): z.output<Q> {
  const given = new URL(request.url).searchParams
  const wrong: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  for (const name of new Set(given.keys())) {
    if (!Object.hasOwn(query.shape, name)) wrong[name] = 'unknown-parameter'
    else if (given.getAll(name).length > 1) wrong[name] = 'repeated'
    else values[name] = name === 'limit' ? wholeNumber(given.get(name)!) : given.get(name)
  }
  const parsed = query.safeParse(values)
  if (parsed.success && !Object.keys(wrong).length) return parsed.data
  for (const issue of parsed.error?.issues ?? [])
    wrong[String(issue.path[0])] ??= /^[a-z-]+$/.test(issue.message) ? issue.message : 'invalid'
  throw new ProblemError('invalid-parameters', wrong)
}

const wholeNumber = (text: string): number | string => (/^\d{1,9}$/.test(text) ? Number(text) : text)

function limitHeaders(allowed: boolean, left: number, seconds: number): Record<string, string> {
  return {
    'RateLimit-Limit': String(requestsPerMinute),
    'RateLimit-Remaining': String(left),
    'RateLimit-Reset': String(seconds),
    ...(allowed ? {} : { 'Retry-After': String(seconds) }),
  }
}

const languageOf = (request: Request): Locale => (new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'de')

function problem(
  words: Messages['api'],
  kind: ProblemKind,
  headers: Record<string, string>,
  parameters: Record<string, string> = {},
): Response {
  const status = problemStatuses[kind]
  const codes: Record<string, string> = words.parameterErrors
  const errors = Object.entries(parameters).map(([parameter, code]) => ({
    parameter: parameter.slice(0, 100),
    code,
    detail: codes[code] ?? words.parameterErrors.invalid,
  }))
  const body: Problem = {
    type: `/api-docs#${kind}`,
    ...words.problemWords[kind],
    status,
    ...(errors.length ? { errors } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer realm="Knotenpunkt"' } : {}),
    },
  })
}
