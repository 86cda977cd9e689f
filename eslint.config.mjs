import nextCoreWebVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'

const statementText = {
  selector:
    "ObjectExpression:has(> Property[key.name='parameters']) > Property[key.name='text'][value.type=/^(Literal|TemplateLiteral|BinaryExpression)$/]",
  message:
    'Statement text comes only from a .cypher file: declare it with query(…) in queries.ts and make the statement with statement(…).',
}
const dateWords = [
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)String$/]',
    message: 'Dates become words only in lib/dates.ts.',
  },
  {
    selector: "MemberExpression[object.name='Intl'][property.name=/^(DateTimeFormat|RelativeTimeFormat)$/]",
    message: 'Dates become words only in lib/dates.ts.',
  },
]

const config = [
  {
    ignores: [
      '.next/**',
      '.cache/**',
      '.knotenpunkt/**',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
      'next-env.d.ts',
      'tests/fixtures/**',
    ],
  },
  ...nextCoreWebVitals,
  ...nextTypescript,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error', statementText, ...dateWords],
    },
  },
  { files: ['lib/dates.ts'], rules: { 'no-restricted-syntax': ['error', statementText] } },
  // The contract suite writes its own statements: they are what it tests the stores with.
  {
    files: ['lib/store/**', 'tests/contract/**', 'tests/unit/store/**'],
    rules: { 'no-restricted-syntax': ['error', ...dateWords] },
  },
  // No components here, so a function called `use…` is no hook.
  { files: ['lib/**', 'scripts/**', 'tests/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  { files: ['next.config.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
]

export default config
