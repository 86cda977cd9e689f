import * as http from 'node:http'
import * as https from 'node:https'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import type { LinkProblem } from './schema'

/** For the whole of one website, with all it forwards to. Milliseconds. */
const patience = 5000
const mostForwards = 5

/** What an address may lead to; tests ask servers of their own. */
export interface Reach {
  readonly allowIPAddressList?: string[]
}

/**
 * Asks a website whether it still answers: by HEAD, or by GET without reading where that is not understood. Only http
 * and https, only addresses outside (the agent looks at what each name resolves to when it connects, also after a
 * forward), 5 s in all.
 * @param website as the record has it; without a protocol https is tried, then http
 * @returns null when it answers, also when it wants a sign-in
 */
export async function askWebsite(website: string, reach: Reach = {}): Promise<LinkProblem | null> {
  const signal = AbortSignal.timeout(patience)
  const agents = { http: new RequestFilteringHttpAgent(reach), https: new RequestFilteringHttpsAgent(reach) }
  const asked = /^https?:\/\//i.test(website) ? [website] : [`https://${website}`, `http://${website}`]
  let problem: LinkProblem | null = 'no-answer'
  for (const address of asked) {
    problem = await follow(address, agents, signal)
    if (problem !== 'no-answer') break
  }
  return problem
}

interface Agents {
  readonly http: http.Agent
  readonly https: https.Agent
}

/** Servers that refuse or break on HEAD, and answer to GET. */
const needsGet = new Set([400, 403, 404, 405, 500, 501, 503])

async function follow(address: string, agents: Agents, signal: AbortSignal): Promise<LinkProblem | null> {
  let url = address
  for (let forwards = 0; forwards <= mostForwards; forwards++) {
    const head = await answerOf(url, 'HEAD', agents, signal)
    const answer = 'status' in head && needsGet.has(head.status) ? await answerOf(url, 'GET', agents, signal) : head
    if ('problem' in answer) return answer.problem
    const { status, location } = answer
    if (location === null) return problemOf(status)
    if (!URL.canParse(location, url)) return 'error'
    url = new URL(location, url).href
  }
  return 'error'
}

/** Who wants a sign-in, or is asked too often, is there. */
function problemOf(status: number): LinkProblem | null {
  if (status === 404 || status === 410) return 'gone'
  return status < 500 ? null : 'error'
}

type Answered = { readonly status: number; readonly location: string | null } | { readonly problem: LinkProblem }

function answerOf(address: string, method: 'HEAD' | 'GET', agents: Agents, signal: AbortSignal): Promise<Answered> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol)) return Promise.resolve({ problem: 'no-answer' })
  return new Promise((resolve) => {
    const { request } = url.protocol === 'https:' ? https : http
    const agent = url.protocol === 'https:' ? agents.https : agents.http
    const headers = { 'user-agent': 'Knotenpunkt (checks links)', accept: '*/*' }
    try {
      request(url, { method, agent, signal, headers }, (response) => {
        const { statusCode = 0, headers } = response
        const forwards = statusCode >= 300 && statusCode < 400 ? (headers.location ?? null) : null
        response.destroy()
        resolve({ status: statusCode, location: forwards })
      })
        .on('error', (error) => resolve({ problem: isInside(error) ? 'inside' : 'no-answer' }))
        .end()
    } catch (error) {
      resolve({ problem: isInside(error) ? 'inside' : 'no-answer' })
    }
  })
}

/** Whether the agent refused an address of an own network. */
const isInside = (error: unknown) => error instanceof Error && /is not allowed\. Because/.test(error.message)
