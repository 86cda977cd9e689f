import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { installPeers } from './install-peers'

/** What every page draws: symbols with a name each, straight lines. Pixels of the canvas. */
export interface PeerElements {
  nodes: { id: string; label: string; x: number; y: number; size: number; color: string }[]
  edges: { source: string; target: string }[]
}

/** A page with nothing but a library and its elements. It says when its first picture is complete. */
interface PeerPage {
  /** Paths in `node_modules` of the peers, or of the program. */
  scripts: string[]
  /** Draws `elements` into `box` and calls `drawn`. */
  draw: string
}

const pages: Record<string, PeerPage> = {
  'sigma.js': {
    scripts: ['graphology/dist/graphology.umd.min.js', 'sigma/dist/sigma.min.js'],
    draw: `const graph = new graphology.Graph({ type: 'undirected', multi: true })
      for (const { id, size, ...node } of elements.nodes) graph.addNode(id, { ...node, y: -node.y, size: size / 2 })
      for (const { source, target } of elements.edges) graph.addEdge(source, target, { size: 1, color: '#9aa4b2' })
      new Sigma(graph, box)
      // It draws before it returns.
      drawn()`,
  },
  'vis-network': {
    scripts: ['vis-network/standalone/umd/vis-network.min.js'],
    draw: `const nodes = elements.nodes.map(({ color, size, ...node }) => ({ ...node, size: size / 2, color, shape: 'dot' }))
      const edges = elements.edges.map(({ source, target }) => ({ from: source, to: target }))
      const network = new vis.Network(box, { nodes, edges }, {
        physics: false, edges: { smooth: false, color: '#9aa4b2' }, interaction: { dragNodes: false } })
      network.once('afterDrawing', drawn)`,
  },
  Cytoscape: {
    scripts: ['cytoscape/dist/cytoscape.min.js'],
    draw: `const cy = cytoscape({ container: box, layout: { name: 'preset', fit: true }, autoungrabify: true,
        boxSelectionEnabled: false,
        elements: [
          ...elements.nodes.map(({ x, y, ...data }) => ({ data, position: { x, y } })),
          ...elements.edges.map((data) => ({ data })) ],
        style: [
          { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'background-color': 'data(color)',
            label: 'data(label)', 'font-size': 13, 'text-valign': 'bottom' } },
          { selector: 'edge', style: { width: 1, 'line-color': '#9aa4b2', 'curve-style': 'haystack' } } ] })
      cy.one('render', drawn)`,
  },
}

/** Serves a page per library. @returns their addresses by name, and how to stop */
export async function servePeers(elements: PeerElements): Promise<{
  addresses: Record<string, string>
  close: () => void
}> {
  const names = Object.keys(pages)
  const folders = [join(installPeers(), 'node_modules'), join(process.cwd(), 'node_modules')]
  const read = (path: string) => {
    for (const folder of folders)
      try {
        return readFileSync(join(folder, path))
      } catch {
        // The next folder has it.
      }
    throw new Error(`${path} is missing`)
  }
  const files = new Map<string, Buffer>(
    names.flatMap((name) => pages[name]!.scripts.map((path) => [`/${path}`, read(path)] as const)),
  )
  const data = JSON.stringify(elements).replaceAll('<', '\\u003c')
  const documents = names.map((name) => {
    const { scripts, draw } = pages[name]!
    return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title><div id="map" data-map-ready="false"><div id="box" style="position:absolute;inset:0"></div></div>${scripts
      .map((path) => `<script src="/${path}"></script>`)
      .join('')}<script>
      const elements = ${data}
      const box = document.getElementById('box')
      const drawn = () => { document.getElementById('map').dataset.mapReady = 'true' }
      ${draw}
    </script>`
  })
  const server = createServer(({ url }, response) => {
    const file = files.get(url!)
    const document = documents[Number(url!.slice(1))]
    if (file)
      response
        .writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'public, max-age=31536000, immutable' })
        .end(file)
    else if (document)
      response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' }).end(document)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    addresses: Object.fromEntries(names.map((name, index) => [name, `http://127.0.0.1:${port}/${index}`])),
    close: () => void server.close(),
  }
}
