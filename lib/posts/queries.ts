import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { postFields } from './fields'
import { postAnswerSchema, storedPostSchema } from './schema'

const text = z.string()
const integer = z.number().int()
const props = propsSchemaOf(postFields)
const holder = z.strictObject({ id: text, since: text.nullable(), until: text.nullable() })

export const listPosts = query(
  'posts/list-posts',
  { ids: z.array(text).nullable(), limit: integer },
  { post: storedPostSchema },
)
/** The responsibilities a post answers for. */
export const listAnswers = query('posts/list-answers', { id: text, limit: integer }, { answer: postAnswerSchema })
/** Every value of a post, whoever asks. */
export const readPost = query('posts/read-post', { id: text }, { version: integer, values: storedSchemaOf(postFields) })
export const createPost = query('posts/create-post', { id: text, props, now: text }, { id: text })
export const updatePost = query(
  'posts/update-post',
  { id: text, version: integer, props, now: text },
  { version: integer },
)
export const setOrganisation = query('posts/set-organisation', { id: text, organisationId: text }, { id: text })
export const setHolders = query(
  'posts/set-holders',
  { id: text, holders: z.array(holder), count: integer },
  { id: text },
)
export const setDeputies = query(
  'posts/set-deputies',
  { id: text, deputyIds: z.array(text), count: integer },
  { id: text },
)
/** The ids of what a post answers for. */
export const listAnswered = query(
  'posts/list-answered',
  { id: text },
  { responsibilities: z.array(text), offers: z.array(text), trashed: z.array(text) },
)
export const trashPost = query(
  'posts/trash-post',
  { id: text, version: integer, name: text, by: text, now: text, answered: z.array(text) },
  { id: text },
)
