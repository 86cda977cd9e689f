import { networkAddress, type NetworkState } from '@/lib/network/schema'
import type { Named, Sentence } from '@/lib/network/sentence'

interface Props {
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
}

/** The name of an organisation: a link that selects it on the map. */
export function NameLink({ name, state, change, className = '' }: Props & { name: Named; className?: string }) {
  return (
    <a
      href={networkAddress({ ...state, selected: name.key })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        change({ selected: name.key })
      }}
      className={className}
    >
      {name.text}
    </a>
  )
}

/** A sentence whose names are links. */
export function Spoken({ sentence, ...rest }: Props & { sentence: Sentence }) {
  return sentence.map((piece, at) => (typeof piece === 'string' ? piece : <NameLink key={at} name={piece} {...rest} />))
}
