import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Ground } from '@/lib/network/geography'
import { paints, type NetworkState, type Paint } from '@/lib/network/schema'
import { MapChoice } from './map-choice'

/** What is on the map, in one sentence. */
export function GeoSummary({
  t,
  locale,
  ground,
}: {
  t: Messages['networkGeo']
  locale: Locale
  ground: Ground | null
}) {
  if (!ground) return <p className="text-muted">{t.loading}</p>
  const [largest, second] = ground.spots
  const shown = ground.spots.reduce((sum, { nodes }) => sum + nodes.length, 0)
  return (
    <p className="text-muted">
      <strong aria-live="polite" className="font-semibold text-ink">
        {fill(t.summary, {
          organisations: count(t.organisations, shown, locale),
          places: count(t.places, ground.spots.length, locale),
        })}
      </strong>{' '}
      {largest && second && largest.nodes.length > second.nodes.length
        ? fill(t.most, { place: largest.place.name, n: largest.nodes.length })
        : null}
    </p>
  )
}

interface ChoicesProps {
  t: Messages['networkGeo']
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
}

/** What colours the areas, and how it is counted. */
export function GeoChoices({ t, state, change }: ChoicesProps) {
  return (
    <div className="no-print flex flex-wrap gap-2 text-14">
      <MapChoice
        label={t.paint}
        value={state.paint}
        options={paints.map((value) => ({ value, label: t.paints[value] }))}
        onChange={(value) => change({ paint: value as Paint })}
      />
      {state.paint === 'none' ? null : (
        <MapChoice
          label={t.per}
          value={state.per}
          options={(['all', 'inhabitants'] as const).map((value) => ({ value, label: t.pers[value] }))}
          onChange={(value) => change({ per: value as NetworkState['per'] })}
        />
      )}
    </div>
  )
}
