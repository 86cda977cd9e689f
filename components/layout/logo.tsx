/** The sign of Knotenpunkt: threads that come together. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="flex-none text-accent">
      <g stroke="currentColor" strokeWidth="2" fill="none">
        <path d="M12 12 5 5M12 12l7.5-5M12 12l-5.5 7M12 12l6 6" />
      </g>
      <circle cx="12" cy="12" r="4.5" fill="currentColor" />
      <g className="fill-bg" stroke="currentColor" strokeWidth="2">
        <circle cx="4.5" cy="4.5" r="2.2" />
        <circle cx="19.8" cy="6.6" r="2.2" />
        <circle cx="6" cy="19.6" r="2.2" />
        <circle cx="18.4" cy="18.6" r="2.2" />
      </g>
    </svg>
  )
}
