/** A small select with its label in front, for how the picture is drawn. */
export function MapChoice({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}) {
  return (
    <label className="inline-flex min-h-8 items-center rounded-md border border-line bg-bg pl-2 text-13">
      <span className="text-muted">{label}:</span>
      <select value={value} onChange={(event) => onChange(event.target.value)} className="min-h-7 bg-bg px-1 text-13!">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
