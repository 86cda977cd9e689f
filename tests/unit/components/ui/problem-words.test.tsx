import { renderToStaticMarkup } from 'react-dom/server'
import { ProblemWords } from '@/components/ui/problem-words'
import { StoreError } from '@/lib/store/port'

test.each(['unavailable', 'timeout', 'conflict', 'locked'] as const)(
  'a page that meets a store that is %s says so, and that nobody was signed out',
  (code) => {
    const text = renderToStaticMarkup(<ProblemWords digest={new StoreError(code, 'gone').digest} />)
    expect(text).toContain('Die Datenbank antwortet nicht.')
    expect(text).toContain('Sie bleiben angemeldet')
    expect(text).toContain('lang="en"')
  },
)

test.each([undefined, '123456', new StoreError('bad-statement', 'a bug').digest])('%j is any other error', (digest) => {
  const text = renderToStaticMarkup(<ProblemWords digest={digest} />)
  expect(text).toContain('Diese Seite konnte nicht geladen werden.')
  expect(text).not.toContain('Datenbank')
})
