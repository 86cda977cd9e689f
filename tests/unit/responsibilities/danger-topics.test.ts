import { topicOfDanger } from '@/lib/responsibilities/danger-topics'
import type { Match } from '@/lib/responsibilities/take-names'

const match = (id: string, how: Match['how']): Match => ({ id, matched: '', clause: 0, how, score: 1 })
const meaning = (topicId: string, probability: number) => ({ topicId, probability, words: [] })
const nothing = { topics: [], meanings: [], doubtful: false }

test('without danger, or with a topic that goes with it, the words decide', () => {
  expect(topicOfDanger([], nothing)).toBeNull()
  expect(
    topicOfDanger(['violence'], { ...nothing, topics: [match('antidiskriminierung.sicherheit', 'form')] }),
  ).toBeNull()
})

test('a topic that is named for certain stays, one that was guessed does not', () => {
  const topics = [match('wohnen.unterbringung', 'exact')]
  expect(topicOfDanger(['fire'], { ...nothing, topics, meanings: [meaning('wohnen.unterbringung', 0.9)] })).toBeNull()
  expect(topicOfDanger(['fire'], { ...nothing, topics })).toBe('antidiskriminierung.sicherheit')
  expect(topicOfDanger(['fire'], { ...nothing, topics, doubtful: true })).toBe('antidiskriminierung.sicherheit')
})

test('of the topics that go with the danger the likeliest, else the first', () => {
  expect(topicOfDanger(['missing'], nothing)).toBe('antidiskriminierung.sicherheit')
  expect(topicOfDanger(['missing'], { ...nothing, meanings: [meaning('familie.uma', 0.3)] })).toBe('familie.uma')
})
