import type { ReactNode } from 'react'
import type { ApiDocument, ApiOperation, JsonSchema } from '@/lib/api/openapi'
import { problemStatuses, type ProblemKind } from '@/lib/api/schema'
import { fill, type Messages } from '@/lib/i18n/messages'
import { PageHead } from '../ui/page-head'

type Words = Messages['api']

/** The interface for people: made from the same document that machines read. */
export function ApiDescription({
  t,
  document,
  address,
  machineReadable,
}: {
  t: Messages
  document: ApiDocument
  address: string
  machineReadable: string
}) {
  const words = t.api
  const operations = Object.entries(document.paths)
  return (
    <div className="max-w-[960px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/tokens', label: t.tokens.title }]}
        actions={
          <a href={machineReadable} className="inline-flex min-h-10 items-center text-14">
            {words.machineReadable}
          </a>
        }
      />
      <p className="max-w-[70ch]">{document.info.description}</p>
      <h2 className="mt-8 mb-2">{words.operations}</h2>
      <ul className="flex flex-col text-14">
        {operations.map(([path, { get }]) => (
          <li key={path} className="flex min-h-8 flex-wrap items-center gap-x-2">
            <a href={`#${get.operationId}`}>{get.summary}</a>
            <code className="break-all text-muted">{path}</code>
          </li>
        ))}
      </ul>
      {operations.map(([path, { get }]) => (
        <Operation key={path} words={words} path={path} operation={get} address={address} />
      ))}
      <h2 className="mt-10 mb-2">{words.schemas}</h2>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <section key={name} aria-labelledby={`schema-${name}`} className="mt-5">
          <h3 id={`schema-${name}`}>{name}</h3>
          <Fields words={words} label={name} schema={schema} />
        </section>
      ))}
      <h2 className="mt-10 mb-2">{words.problems}</h2>
      <p className="mb-3 text-14">{words.problemsLead}</p>
      <dl className="flex flex-col gap-2 text-14">
        {(Object.keys(problemStatuses) as ProblemKind[]).map((kind) => (
          <div key={kind} id={kind}>
            <dt className="font-semibold">
              {problemStatuses[kind]} · {words.problemWords[kind].title}
            </dt>
            <dd>{words.problemWords[kind].detail}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Operation({
  words,
  path,
  operation,
  address,
}: {
  words: Words
  path: string
  operation: ApiOperation
  address: string
}) {
  const open = operation.security.length === 0
  const answer = Object.values(operation.responses['200']?.content ?? {})[0]?.schema
  const example =
    path.replace('{key}', 'vhs-heide') +
    (operation.operationId === 'resolveResponsibilities' ? '?q=Deutschkurs%20Wesselburen' : '')
  return (
    <section aria-labelledby={operation.operationId} className="mt-8 border-t border-line-soft pt-5">
      <h3 id={operation.operationId} className="text-20">
        {operation.summary}
      </h3>
      <p className="mt-1 text-14">
        <code className="break-all">GET {path}</code>
      </p>
      <p className="mt-2 max-w-[70ch]">
        {operation.description} {open ? words.withoutToken : ''}
      </p>
      <h4 className="mt-4 mb-1 text-14 font-semibold">{words.parameters}</h4>
      <Table
        words={words}
        label={`${words.parameters}: ${operation.summary}`}
        rows={operation.parameters.map((parameter) => ({
          name: parameter.name,
          form: formOf(parameter.schema, words),
          meaning: parameter.description,
        }))}
      />
      <p className="mt-3 text-14">
        <span className="font-semibold">{words.answer}:</span> {answer ? <Form words={words} schema={answer} /> : null}
      </p>
      <h4 className="mt-4 mb-1 text-14 font-semibold">{words.example}</h4>
      <pre
        tabIndex={0}
        aria-label={`${words.example}: ${operation.summary}`}
        className="overflow-x-auto rounded-md border border-line-soft bg-surface p-3 text-13"
      >
        <code>
          {open ? `curl '${address}${example}'` : `curl -H "Authorization: Bearer $TOKEN" '${address}${example}'`}
        </code>
      </pre>
    </section>
  )
}

/** The fields of an object, those of objects inside it under their path. */
function Fields({ words, label, schema }: { words: Words; label: string; schema: JsonSchema }) {
  return (
    <Table
      words={words}
      label={label}
      rows={rowsOf(schema).map(({ path, field, required }) => ({
        name: path,
        form: (
          <>
            <Form words={words} schema={field} /> {required ? '' : `(${words.optional})`}
          </>
        ),
        meaning: field.description,
      }))}
    />
  )
}

function Table({
  words,
  label,
  rows,
}: {
  words: Words
  label: string
  rows: { name: string; form: ReactNode; meaning: string | undefined }[]
}) {
  return (
    <div tabIndex={0} role="region" aria-label={label} className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.form}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <td className="font-semibold">{row.name}</td>
              <td>{row.form}</td>
              <td>{row.meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rowsOf(schema: JsonSchema, prefix = ''): { path: string; field: JsonSchema; required: boolean }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const inner = [field, field.items, ...(field.anyOf ?? [])].find((part) => part?.properties)
    return [
      { path, field, required: schema.required?.includes(name) ?? false },
      ...(inner ? rowsOf(inner, `${path}.`) : []),
    ]
  })
}

/** The form of a value in words; named shapes are links. */
function Form({ words, schema }: { words: Words; schema: JsonSchema }) {
  const name = refName(schema) ?? refName(schema.items) ?? schema.anyOf?.map(refName).find(Boolean)
  if (!name) return formOf(schema, words)
  const link = (
    <a href={`#schema-${name}`} className="underline">
      {name}
    </a>
  )
  const [before, after] = schema.items ? (words.list.split('{of}') as [string, string]) : ['', '']
  return (
    <>
      {before}
      {link}
      {after} {schema.anyOf?.some((part) => part.type === 'null') ? words.orNull : ''}
    </>
  )
}

const refName = (schema: JsonSchema | undefined) => schema?.$ref?.split('/').at(-1)

function formOf(schema: JsonSchema, words: Words): string {
  if (schema.anyOf)
    return [
      ...schema.anyOf.filter((part) => part.type !== 'null').map((part) => formOf(part, words)),
      ...(schema.anyOf.some((part) => part.type === 'null') ? [words.orNull] : []),
    ].join(' ')
  if (schema.enum) return [schema.enum.join(' · '), ...byDefault(schema, words)].join(', ')
  if (schema.items) return fill(words.list, { of: formOf(schema.items, words) })
  const types = [schema.type ?? 'object'].flat()
  const base = types
    .filter((type) => type !== 'null' || types.length === 1)
    .map((type) => words.types[schema.format ?? type] ?? type)
  return [
    base.join(' '),
    ...(schema.minimum !== undefined && schema.maximum !== undefined && schema.maximum < 1e9
      ? [fill(words.range, { from: schema.minimum, to: schema.maximum })]
      : []),
    ...(schema.maxLength !== undefined && !schema.format ? [fill(words.upTo, { n: schema.maxLength })] : []),
    ...byDefault(schema, words),
    ...(types.length > 1 && types.includes('null') ? [words.orNull] : []),
  ].join(', ')
}

const byDefault = (schema: JsonSchema, words: Words) =>
  schema.default !== undefined && schema.default !== ''
    ? [fill(words.byDefault, { value: String(schema.default) })]
    : []
