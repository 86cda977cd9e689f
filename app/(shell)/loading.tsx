import { currentMessages } from '@/lib/i18n/server'

export default async function Loading() {
  const { t } = await currentMessages()
  return (
    <div className="flex flex-col gap-4 p-4 sm:px-8 sm:py-6" role="status">
      <span className="sr-only">{t.problems.loading}</span>
      <div aria-hidden className="h-8 w-64 rounded-md bg-hover" />
      {[0, 1, 2].map((row) => (
        <div key={row} aria-hidden className="h-12 max-w-3xl rounded-md bg-hover" />
      ))}
    </div>
  )
}
