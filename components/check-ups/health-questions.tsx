import { dimensions, steps, type Dimension } from '@/lib/network-health/fields'
import { inputOf } from '@/lib/network-health/schema'
import { CircleAlert } from '../ui/icons'
import type { CheckUpWords } from './check-up-form'

interface Props {
  words: CheckUpWords
  typed: (name: string, before: string) => string
  error: (name: string) => string | undefined
}

/** Six statements about the network as a whole: all or none, and nobody can tell afterwards who said what. */
export function HealthQuestions({ words, typed, error }: Props) {
  const { page } = words
  return (
    <section>
      <h2>{page.health}</h2>
      <p className="mt-1 text-14 text-muted">{page.healthLead}</p>
      {(['trust', 'value'] as const).map((group) => (
        <div key={group} className="mt-4">
          <h3 className="text-16">{words.health.groups[group]}</h3>
          {dimensions[group].map((dimension) => (
            <Statement
              key={dimension}
              words={words}
              dimension={dimension}
              step={typed(inputOf(dimension), '')}
              error={error(inputOf(dimension))}
            />
          ))}
        </div>
      ))}
    </section>
  )
}

function Statement(props: { words: CheckUpWords; dimension: Dimension; step: string; error: string | undefined }) {
  const { words, dimension, step, error } = props
  const name = inputOf(dimension)
  const choices = [
    ...steps.map((value) => [String(value), words.health.steps[value]!] as const),
    ['', words.page.healthClear] as const,
  ]
  return (
    <fieldset id={name} tabIndex={-1} className="mt-3 min-w-0">
      <legend className="text-14 font-semibold">{words.health.dimensions[dimension]}</legend>
      {error ? (
        <p className="flex items-start gap-1 text-13 text-danger">
          <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
          {error}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-x-5">
        {choices.map(([value, label]) => (
          <label key={value} className="inline-flex min-h-11 items-center gap-2 text-14">
            <input type="radio" name={name} value={value} defaultChecked={step === value} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
