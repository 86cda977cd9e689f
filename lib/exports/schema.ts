import { z } from 'zod'

/** The format of a list as a file, as it stands in the address. */
export const exportSchema = z.object({ format: z.enum(['csv', 'xlsx']).catch('csv').default('csv') })

/** Formats of the network: its table, and for other programs its graph, in the order of their menu. */
export const networkFormats = ['xlsx', 'csv', 'gexf', 'graphml', 'nodes', 'edges', 'json'] as const
export type NetworkFormat = (typeof networkFormats)[number]
export type GraphFormat = Exclude<NetworkFormat, 'csv' | 'xlsx'>
export const networkExportSchema = z.object({ format: z.enum(networkFormats).catch('csv').default('csv') })
