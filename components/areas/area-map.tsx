import type { SmallMap } from '@/lib/areas/service'

/**
 * A small map of the county: the asked place filled, the Amt around it tinted. Decorative, the text beside it says
 * the same. The shapes come from one picture that the browser keeps, so that a page does not carry them.
 */
export function AreaMap({ outlines }: { outlines: SmallMap }) {
  const looks = {
    county: 'fill-transparent stroke-accent',
    amt: 'fill-surface stroke-line-soft',
    around: 'fill-accent-soft stroke-accent',
    place: 'fill-accent stroke-accent',
  }
  return (
    <svg
      viewBox={`-2 -2 ${outlines.width + 4} ${outlines.height + 4}`}
      aria-hidden
      className="h-auto w-full max-w-[240px]"
    >
      {outlines.shapes.map((shape) => (
        <use
          key={shape.id}
          href={shape.href}
          className={looks[shape.part]}
          strokeWidth={shape.part === 'county' ? 1.6 : 0.8}
          strokeLinejoin="round"
        />
      ))}
    </svg>
  )
}
