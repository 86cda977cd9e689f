import type { Core } from 'cytoscape'
import { fillTexturesFirst } from '@/components/network/fill-textures'

it('draws everything new into the textures before the first is taken from there', () => {
  const done: string[] = []
  const textures = (name: string) => ({
    getBoundingBox: (element: string) => (element === 'nothing' ? { w: 0, h: 0 } : { w: 3, h: 2 }),
    getElement: (element: string) => void done.push(`${name} ${element}`),
  })
  const renderer = {
    data: { eleTxrCache: textures('symbol'), lblTxrCache: textures('name') },
    drawCachedElements: (_context: unknown, elements: string[]) =>
      void done.push(...elements.map((element) => `drawn ${element}`)),
  }
  fillTexturesFirst({ renderer: () => renderer } as unknown as Core)
  renderer.drawCachedElements({}, ['a', 'nothing', 'b'])
  expect(done).toEqual(['symbol a', 'symbol b', 'name a', 'name b', 'drawn a', 'drawn nothing', 'drawn b'])
})

it('leaves a canvas alone that draws in another way', () => {
  const renderer = {}
  fillTexturesFirst({ renderer: () => renderer } as unknown as Core)
  expect(renderer).toEqual({})
})
