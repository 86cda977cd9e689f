/** What a control shows on the screen, as a line on paper: the question, the filters. */
export function PrintLine({ label, parts }: { label: string; parts: readonly (string | null | undefined)[] }) {
  const text = parts.filter(Boolean).join(' · ')
  return text ? (
    <p className="mb-4 hidden text-14 print:block">
      <strong>{label.replace(/:$/, '')}:</strong> {text}
    </p>
  ) : null
}
