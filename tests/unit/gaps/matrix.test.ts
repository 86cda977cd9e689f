import type { Area } from '@/lib/areas/schema'
import { matrixOf } from '@/lib/gaps/matrix'
import { matrixAddress, matrixStateSchema } from '@/lib/gaps/schema'
import type { Responsibility } from '@/lib/responsibilities/schema'
import type { Topic } from '@/lib/topics/schema'

const area = (id: string, kind: Area['kind'], parentId: string | null): Area => ({
  id,
  ags: null,
  name: id,
  kind,
  sortName: id,
  postalCode: null,
  lat: null,
  lon: null,
  population: null,
  localities: [],
  parentId,
})
const areas = [
  area('01', 'state', null),
  area('kreis', 'county', '01'),
  area('west', 'amt', 'kreis'),
  area('east', 'amt', 'kreis'),
  area('village', 'municipality', 'west'),
  area('town', 'municipality', 'kreis'),
]
const topic = (id: string): Topic => ({
  id,
  label: id,
  en: null,
  synonyms: [],
  synonymsEn: [],
  fieldOfAction: true,
  position: 0,
  retiredAt: null,
  mergedIntoId: null,
  version: 1,
  parentId: id.includes('.') ? id.split('.')[0]! : null,
})
const topics = ['sprache', 'sprache.alpha', 'sprache.beruf', 'sprache.kurs', 'wohnen'].map(topic)
const held = (organisation: string, topicId: string, areaId: string, more: Partial<Responsibility> = {}) =>
  ({
    id: `${organisation}:${topicId}:${areaId}`,
    topicId,
    areaId,
    validFrom: null,
    validTo: null,
    organisation: { id: organisation, key: organisation, name: organisation, kind: 'education', place: null },
    ...more,
  }) as Responsibility
const responsibilities = [
  held('vhs', 'sprache.alpha', 'village'),
  held('vhs', 'sprache.alpha', 'town'),
  held('verein', 'sprache.alpha', 'town'),
  held('kreis', 'sprache.beruf', 'kreis'),
  held('land', 'sprache.beruf', '01'),
  held('vhs', 'sprache', 'west'),
  held('vhs', 'sprache.kurs', 'east', { validTo: '2020' }),
  held('vhs', 'wohnen', 'town'),
]
const matrix = (more: Partial<Parameters<typeof matrixOf>[3]> = {}) =>
  matrixOf(topics, areas, responsibilities, { day: '2026-11-25', fields: [], without: null, ...more })
const row = (id: string, from = matrix()) =>
  from.fields.flatMap(({ rows }) => rows).find((entry) => entry.topic.id === id)!
const cell = (id: string, areaId: string, from = matrix()) => row(id, from).cells.find((one) => one.areaId === areaId)!

test('a cell says who is on the spot, or from how far above somebody helps out, or that nobody does', () => {
  expect(matrix().offices.map(({ id }) => id)).toEqual(['west', 'east', 'town'])
  expect(cell('sprache.alpha', 'west')).toMatchObject({ local: [{ id: 'vhs' }], above: null, noSubstitute: true })
  expect(cell('sprache.alpha', 'town')).toMatchObject({ noSubstitute: false, empty: false })
  expect(cell('sprache.alpha', 'east')).toMatchObject({ local: [], above: null, empty: true })
  expect(cell('sprache.beruf', 'east')).toMatchObject({ local: [], above: 'county', empty: false })
})

test('an entry for the upper topic fills none below it; a topic without any below is a row itself', () => {
  expect(cell('sprache.kurs', 'west').empty).toBe(true)
  expect(row('wohnen').only).toMatchObject({ id: 'vhs' })
  expect(matrix({ fields: ['wohnen'] }).fields.map((field) => field.topic.id)).toEqual(['wohnen'])
})

test('only what is valid on the day counts', () => {
  expect(cell('sprache.kurs', 'east').empty).toBe(true)
  expect(cell('sprache.kurs', 'east', matrix({ day: '2019-01-01' })).empty).toBe(false)
})

test('counts what is empty and what rests on one, and what is lost without somebody', () => {
  expect(matrix().figures).toEqual({ cells: 12, empty: 6, single: 1 })
  const lost = matrix({ without: 'vhs' })
  expect(cell('sprache.alpha', 'west', lost).lost).toBe(true)
  expect(cell('sprache.alpha', 'town', lost).lost).toBe(false)
  expect(lost.lost).toEqual({ cells: 2, topics: 1 })
})

test('the address holds the state', () => {
  const state = matrixStateSchema.parse({ field: 'sprache', gaps: '1', day: '2020-02-30', topic: 'sprache.alpha' })
  expect(matrixAddress(state)).toBe('/responsibilities/matrix?field=sprache&gaps=1&topic=sprache.alpha')
  expect(matrixAddress(matrixStateSchema.parse({}))).toBe('/responsibilities/matrix')
})
