import type { NetworkNode } from '@/lib/network/schema'

interface Props {
  label: string
  /** What stands there while nobody is chosen. */
  choose: string
  value: string
  nodes: readonly NetworkNode[]
  onChange: (key: string) => void
}

/** Chooses one organisation of the network by its name; the value is its key. */
export function OrganisationChoice({ label, choose, value, nodes, onChange }: Props) {
  return (
    <label className="block">
      <span className="mb-1 block text-13 font-semibold">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)} className="field min-h-9! py-1!">
        <option value="">{choose}</option>
        {nodes.map((node) => (
          <option key={node.key} value={node.key}>
            {node.name}
          </option>
        ))}
      </select>
    </label>
  )
}
