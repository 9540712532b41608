import type { DeskAnswer } from '@/lib/desk/answer'

/** Some lines of text with their label, and what was wrong with what was typed before. */
export function TextField({
  name,
  label,
  help,
  answer,
  required = false,
}: {
  name: string
  label: string
  help: string
  answer: DeskAnswer
  required?: boolean
}) {
  const problem = answer.said.find((one) => one.kind === 'problem' && one.field === name)
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-semibold">
        {label}
      </label>
      <p id={`${name}-help`} className="mb-1 max-w-measure text-sm text-quiet">
        {help}
      </p>
      {problem && (
        <p id={`${name}-problem`} className="mb-1 font-semibold">
          {problem.text}
        </p>
      )}
      <textarea
        id={name}
        name={name}
        rows={4}
        required={required}
        defaultValue={answer.typed[name]}
        aria-describedby={problem ? `${name}-help ${name}-problem` : `${name}-help`}
        aria-invalid={problem ? true : undefined}
        className="desk-field max-w-measure"
      />
    </div>
  )
}
