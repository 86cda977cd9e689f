import { migrate } from '@/lib/store/migrate'
import { openStore } from '@/lib/store/open'
import { cypher } from '../../contract/test-stores'

test('what version 2 kept as one status becomes an answer and an attendance; a reply nobody recorded stays open', async () => {
  const store = await openStore({ engine: 'embedded', folder: null })
  const many = Array.from({ length: 2500 }, (_, index) => ({ id: `p${index}` }))
  await store.write([
    cypher("MATCH (s:StoreInfo {id: 'store'}) SET s.schemaVersion = 2"),
    cypher(
      "UNWIND ['invited', 'accepted', 'declined', 'attended', 'excused'] AS status CREATE (:Participation {id: status, status: status})",
    ),
    cypher("UNWIND $rows AS row CREATE (:Participation {id: row.id, status: 'attended'})", { rows: many }),
    cypher("CREATE (:Participation {id: 'done', reply: 'accepted', attendance: 'absent'})"),
  ])
  expect(await migrate(store)).toBeGreaterThanOrEqual(3)
  const rows = await store.read(
    cypher(
      'MATCH (p:Participation) RETURN p.id AS id, p.reply AS reply, p.attendance AS attendance, p.status AS status',
    ),
  )
  const of = (id: string) => rows.find((row) => row.id === id)
  const now = (reply: string, attendance: string) => ({ reply, attendance, status: null })
  expect(of('invited')).toMatchObject(now('open', 'open'))
  expect(of('accepted')).toMatchObject(now('accepted', 'open'))
  expect(of('declined')).toMatchObject(now('declined', 'open'))
  expect(of('attended')).toMatchObject(now('open', 'attended'))
  expect(of('excused')).toMatchObject(now('open', 'excused'))
  expect(of('done')).toMatchObject(now('accepted', 'absent'))
  expect(rows.filter((row) => row.attendance === 'attended')).toHaveLength(2501)
  expect(rows.filter((row) => row.status !== null)).toEqual([])
  await store.close()
})
