import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import type { Core, ElementDefinition } from 'cytoscape'
import { median } from './figures'

interface MapFigures {
  nodes: number
  edges: number
  page: number
  peer: number
}

const rounds = 7

/** Cytoscape keeps its instance on its container. */
interface CytoscapeContainer extends HTMLElement {
  _cyreg?: { cy: Core }
}

/**
 * Navigation to the first complete picture with labels: our map page, and a bare page with nothing but Cytoscape and
 * the same elements.
 */
export async function measureMap(context: BrowserContext, address: string): Promise<MapFigures> {
  const page = await context.newPage()
  const open = async (url: string) => {
    await page.goto(url, { waitUntil: 'commit' })
    return page.evaluate(async () => {
      // No named function in here: the loader would mark it with a helper that the page does not have.
      for (;;) {
        const ready = document.querySelector('[data-map-ready=true]')
        const container = [...(ready?.querySelectorAll<CytoscapeContainer>('*') ?? [])].find(
          (element) => element._cyreg,
        )
        if (container?._cyreg!.cy.nodes().some((node) => Boolean(node.style('label')))) break
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
      return performance.now()
    })
  }
  await open(`${address}/network`) // stores the positions
  await page.waitForTimeout(500)
  await open(`${address}/network`)
  const elements = await page.evaluate(() => {
    const container = [...document.querySelectorAll<CytoscapeContainer>('[data-map-ready] *')].find(
      (element) => element._cyreg,
    )
    return container!._cyreg!.cy.elements().jsons() as unknown as ElementDefinition[]
  })
  const bare = await serveBarePage(elements)
  const times = { page: [] as number[], peer: [] as number[] }
  await open(bare.address)
  for (let round = 0; round < rounds; round++) {
    times.page.push(await open(`${address}/network`))
    times.peer.push(await open(bare.address))
  }
  bare.close()
  await page.close()
  return {
    nodes: elements.filter((element) => element.group === 'nodes').length,
    edges: elements.filter((element) => element.group === 'edges').length,
    page: median(times.page),
    peer: median(times.peer),
  }
}

/** The peer: nothing but Cytoscape, its elements in the page, straight lines, a label each. */
async function serveBarePage(elements: ElementDefinition[]): Promise<{ address: string; close: () => void }> {
  const library = readFileSync(join(process.cwd(), 'node_modules/cytoscape/dist/cytoscape.min.js'))
  const data = elements.map(({ group, data, position }) => ({ group, data, ...(position ? { position } : {}) }))
  const html = `<!doctype html><meta charset="utf-8"><title>Cytoscape</title><div id="map" data-map-ready="true"><div id="cy" style="position:absolute;inset:0"></div></div><script src="/cytoscape.js"></script><script>
    cytoscape({ container: document.getElementById('cy'), elements: ${JSON.stringify(data).replaceAll('<', '\\u003c')}, layout: { name: 'preset' }, style: [
      { selector: 'node', style: { width: 'data(size)', height: 'data(size)', label: 'data(label)', 'font-size': 13, 'text-valign': 'bottom' } },
      { selector: 'edge', style: { width: 1.5, 'curve-style': 'straight' } } ] })
  </script>`
  const server = createServer((request, response) => {
    if (request.url === '/cytoscape.js')
      response
        .writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'public, max-age=31536000, immutable' })
        .end(library)
    else response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() }
}
