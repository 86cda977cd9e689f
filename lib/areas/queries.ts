import { query } from '../store/query'
import { areaSchema } from './schema'

export const listAreas = query('areas/list-areas', {}, { area: areaSchema })
