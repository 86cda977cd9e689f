// A provider of OpenID Connect as a process of its own (npm `oidc-provider`). Its page asks for a login and for the
// groups that the account is to be in this time; accounts whose login begins with `unverified` have no proven address.
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

const [port, redirectUri] = [Number(process.env.PORT), process.env.REDIRECT_URI]
const issuer = `http://localhost:${port}`
const names = { anna: 'Anna Anker', 'koordination@kreis.example': 'Falsche Koordination' }
/** Groups by account, as typed at the last sign-in. */
const groupsOf = new Map()

const provider = new Provider(issuer, {
  clients: [{ client_id: 'knotenpunkt', client_secret: process.env.CLIENT_SECRET, redirect_uris: [redirectUri] }],
  cookies: { keys: ['only-for-tests'] },
  features: { devInteractions: { enabled: false } },
  claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
  // An ID token that holds everything, as Keycloak and Entra ID send it; else the groups are asked for separately.
  conformIdTokenClaims: process.env.CLAIMS !== 'id-token',
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  findAccount: (_ctx, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: names[id] ?? `Konto ${id}`,
      email: id.includes('@') ? id : `${id}@kreis.example`,
      email_verified: !id.startsWith('unverified'),
      groups: groupsOf.get(id) ?? [],
    }),
  }),
  async loadExistingGrant(ctx) {
    const { client, session } = ctx.oidc
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
})

const page = (uid) => `<!doctype html><html lang="de"><title>Anmeldedienst</title><h1>Anmeldedienst</h1>
<form method="post" action="/interaction/${uid}"><label>Kennung <input name="login"></label>
<label>Gruppen <input name="groups"></label><button>Weiter</button><button name="abort" value="yes">Abbrechen</button></form>`

async function interact(request, response) {
  const { uid } = await provider.interactionDetails(request, response)
  if (request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    return response.end(page(uid))
  }
  let body = ''
  for await (const chunk of request) body += chunk
  const form = new URLSearchParams(body)
  if (form.get('abort'))
    return provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'The person does not want to.',
    })
  groupsOf.set(form.get('login'), form.get('groups').split(' ').filter(Boolean))
  return provider.interactionFinished(request, response, { login: { accountId: form.get('login') } })
}

const answer = provider.callback()
createServer((request, response) => {
  if (!request.url.startsWith('/interaction/')) return answer(request, response)
  interact(request, response).catch(() => response.writeHead(400).end())
}).listen(port, '127.0.0.1', () => console.log('listening'))
