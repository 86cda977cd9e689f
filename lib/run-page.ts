import { notFound } from 'next/navigation'
import { AppError } from './errors'

/** What a page shows; a record that is not there (any more) becomes the page that says so. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}
