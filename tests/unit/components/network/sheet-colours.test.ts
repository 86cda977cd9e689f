import { readFileSync } from 'node:fs'
import { paperColours } from '@/components/network/sheet-colours'
import { thingKinds } from '@/lib/network/thing-kinds'
import { organisationKinds } from '@/lib/organisations/kinds'

const css = readFileSync('app/globals.css', 'utf8')
const light = (name: string, text = css) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(text)?.[1]

test('the colours of paper are the light ones of the style sheet', () => {
  const { kinds, own, ...plain } = paperColours()
  for (const [name, colour] of Object.entries(plain)) expect([name, colour]).toEqual([name, light(name)])
  for (const kind of [...organisationKinds, ...thingKinds])
    expect([kind, kinds.get(kind)]).toEqual([kind, light('kind', css.slice(css.indexOf(`.kind-${kind} {`)))])
  const channel = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) =>
    Math.round(0.09 * channel(light('accent')!, at) + 0.91 * channel(light('bg')!, at)),
  )
  expect([1, 3, 5].map((at) => channel(own, at))).toEqual(mixed)
})
