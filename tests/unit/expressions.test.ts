/** No regular expression of the program can be made slow by its input (reliability figure R20). */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? sourceFiles(path) : /\.tsx?$/.test(name) ? [path] : []
  })
}

function expressionsOf(file: string): { where: string; source: string; flags: string }[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: { where: string; source: string; flags: string }[] = []
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({
        where: `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const expressions = ['app', 'components', 'lib', 'data'].flatMap(sourceFiles).concat('proxy.ts').flatMap(expressionsOf)

test('the program has regular expressions to check', () => expect(expressions.length).toBeGreaterThan(30))

test.each(expressions)('$where /$source/$flags is safe', ({ source, flags }) => {
  expect(checkSync(source, flags, { timeout: 20_000 }).status).toBe('safe')
})
