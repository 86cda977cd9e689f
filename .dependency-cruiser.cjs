// Who may import whom. Each layer names what it may import; everything else of the project is an error.
// `scripts/check-layers.mjs` runs this and fails when it saw no modules.

// Files of lib that run in the browser as well as on the server: no store, no secrets, no Node modules.
const isomorphic =
  '^lib/(i18n/(?!server)[^.]+|dates|errors|sort-name|text|phone|[^/]+/(schema|fields|kinds|policy)|' +
  'records/(entries|list|form|case-data)|network/(early|gather|packed|thing-kinds|things|filter|geography|map-names|overview|importance|backbone|layout/[^/]+)|meetings/(agenda|when)|' +
  'cooperations/voices|dossier/due|gaps/gap-rows|offers/week|organisations/(names|passing|structure)|posts/(state|succession-form)|' +
  'network/(measures/[a-z]+|changes-in-words|compare|findings|marks|path|questions|sentence|time-scale))[.]ts$'
// A domain is a folder of lib with the closed vocabulary (schema, queries, service, policy, …).
const notDomains = 'store|i18n|auth|admin'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'app-imports-doors-only',
      comment:
        'app: components and, of lib, services, schemas, auth, i18n and the few single-purpose files. Never queries, never the store.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/api/health/' },
      to: {
        path: '^(lib|cypher|data|scripts|tests)/',
        pathNot: [
          isomorphic,
          '^lib/[^/]+/(service|records|succession|erasure)[.]ts$',
          '^lib/(auth|i18n)/',
          '^lib/(run-action|run-form|run-page|run-route|run-api|done|context|env|log|start-up)[.]ts$',
        ],
      },
    },
    {
      name: 'health-asks-the-store',
      comment: 'The health route may ask whether the store answers, and nothing else of it.',
      severity: 'error',
      from: { path: '^app/api/health/' },
      to: {
        path: '^lib/',
        pathNot: [
          isomorphic,
          '^lib/store/(current|port|queries|query)[.]ts$',
          '^lib/(run-route|context|env|log|start-up)[.]ts$',
        ],
      },
    },
    {
      name: 'components-are-furniture',
      comment:
        'components: components and isomorphic files. Server actions come in as props; from a service only its types.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^(app|lib|cypher|data|scripts|tests)/',
        pathNot: isomorphic,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-know-no-app-types',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app/|lib/store/|lib/[^/]+/queries)', dependencyTypes: ['type-only'] },
    },
    {
      name: 'lib-knows-no-rooms-above',
      comment: 'data/ holds no code: lib reads its files.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|data|tests|scripts)/' },
    },
    {
      name: 'queries-stay-home',
      comment: 'A domain uses another through its schema and service.',
      severity: 'error',
      from: { path: '^lib/([^/]+)/' },
      to: { path: '^lib/[^/]+/queries[.]ts$', pathNot: '^lib/$1/' },
    },
    {
      name: 'domains-know-only-the-port',
      comment: 'A domain takes the store from its context, and asks the registry what the graph holds.',
      severity: 'error',
      from: { path: `^lib/(?!(${notDomains})/)[^/]+/` },
      to: {
        path: '^lib/store/',
        pathNot: '^lib/store/(port|query|graph|archive|archive-file|backup-files|chain)[.]ts$',
      },
    },
    {
      name: 'isomorphic-files-stay-isomorphic',
      comment: 'What components import must not pull a server into the browser.',
      severity: 'error',
      from: { path: isomorphic },
      to: { path: '^lib/', pathNot: [isomorphic, '^lib/context[.]ts$'] },
    },
    {
      name: 'store-knows-no-domain',
      severity: 'error',
      from: { path: '^lib/store/' },
      to: { path: '^lib/', pathNot: '^lib/(store/|(env|errors|dates|secret|log|per-process|small-file)[.]ts$)' },
    },
    {
      name: 'records-know-no-domain',
      comment: 'What every kind of record shares works on catalogues and types; it never names a domain.',
      severity: 'error',
      from: { path: '^lib/records/' },
      to: { path: '^lib/', pathNot: '^lib/(records/|store/|(context|dates|errors|text)[.]ts$)' },
    },
    {
      name: 'neo4j-driver-only-in-its-adapter',
      severity: 'error',
      from: { pathNot: '^lib/store/neo4j[.]ts$' },
      to: { path: '(^|/)node_modules/neo4j-driver' },
    },
    {
      name: 'grafeo-only-in-its-adapter',
      severity: 'error',
      from: { pathNot: '^lib/store/embedded[.]ts$' },
      to: { path: '(^|/)node_modules/@grafeo-db/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
