import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import * as icons from '@/components/ui/icons'

const components = Object.entries(icons).filter(
  (entry): entry is [string, icons.IconComponent] => typeof entry[1] === 'function',
)
const nameOf = (Icon: icons.IconComponent) => /#([\w-]+)"/.exec(renderToStaticMarkup(<Icon />))![1]!

test('the picture holds exactly the drawings that are named, each once and not empty', () => {
  const symbols = [
    ...readFileSync('components/ui/icons.svg', 'utf8').matchAll(
      /<symbol id="([\w-]+)" viewBox="0 0 24 24">(.*)<\/symbol>/g,
    ),
  ]
  expect(symbols.map(([, name]) => name).sort()).toEqual(components.map(([, Icon]) => nameOf(Icon)).sort())
  for (const [, name, drawing] of symbols)
    expect([name, drawing]).toEqual([
      name,
      expect.stringMatching(/^(<(path|circle|rect|line|polyline|ellipse|polygon) [^<>]*\/>)+$/),
    ])
})

test('an icon is hidden from readers unless it has a label', () => {
  expect(renderToStaticMarkup(<icons.Phone />)).toContain('aria-hidden="true"')
  const labelled = renderToStaticMarkup(<icons.Phone role="img" aria-label="Telefon" size={18} />)
  expect(labelled).not.toContain('aria-hidden')
  expect(labelled).toContain('width="18"')
})
