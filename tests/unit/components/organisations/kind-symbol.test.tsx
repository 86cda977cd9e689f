import { renderToStaticMarkup } from 'react-dom/server'
import { KindSymbol } from '@/components/organisations/kind-symbol'
import { de } from '@/lib/i18n/de'
import { kindPaths, kindShapes, organisationKinds } from '@/lib/organisations/kinds'

const iconOf = (html: string) => /<use href="[^"]*#([\w-]+)"/.exec(html)?.[1]

test('each kind has a shape, an outline, an icon and a word of its own', () => {
  const icons = organisationKinds.map((kind) => iconOf(renderToStaticMarkup(<KindSymbol kind={kind} />)))
  expect(icons).not.toContain(undefined)
  for (const own of [
    icons,
    Object.values(kindShapes),
    Object.values(kindPaths),
    organisationKinds.map((kind) => de.organisations.kinds[kind]),
  ])
    expect(new Set(own).size).toBe(organisationKinds.length)
})

test.each(organisationKinds)('the symbol of %s draws its outline in its colour', (kind) => {
  const html = renderToStaticMarkup(<KindSymbol kind={kind} />)
  expect(html).toContain(`d="${kindPaths[kind]}"`)
  expect(html).toContain(`kind-${kind}`)
  expect(html).not.toContain('style=')
})

test('beside its word it is hidden from readers, alone it has a name', () => {
  const beside = renderToStaticMarkup(<KindSymbol kind="health" />)
  expect(beside).toMatch(/^<svg[^>]* aria-hidden="true"/)
  expect(beside).not.toContain('role="img"')
  const alone = renderToStaticMarkup(<KindSymbol kind="health" label="Gesundheit" />)
  expect(alone).toMatch(/^<svg[^>]* role="img" aria-label="Gesundheit"/)
  expect(/^<svg[^>]*>/.exec(alone)![0]).not.toContain('aria-hidden')
})

test('a very small symbol leaves out the icon that nobody could see', () => {
  expect(iconOf(renderToStaticMarkup(<KindSymbol kind="health" size={16} />))).toBeUndefined()
})
