import type { InputHTMLAttributes } from 'react'
import type { DeskAnswer } from '@/lib/desk/answer'

/**
 * A field of a form with its label, what helps to fill it in, and what was wrong with what was typed before.
 * @param id where a page has several fields of that name; by it problems name the field
 */
export function DeskField({
  name,
  id = name,
  label,
  help,
  answer,
  ...input
}: {
  name: string
  id?: string
  label: string
  help?: string
  answer: DeskAnswer
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'className'>) {
  const problems = answer.said.filter((one) => one.kind === 'problem' && one.field === id)
  const described = [...(help ? [`${id}-help`] : []), ...(problems.length > 0 ? [`${id}-problem`] : [])]
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="mb-1 text-sm text-quiet">
          {help}
        </p>
      )}
      {problems.length > 0 && (
        <p id={`${id}-problem`} className="mb-1 font-semibold">
          {problems.map(({ text }) => text).join(' ')}
        </p>
      )}
      <input
        defaultValue={answer.typed[name]}
        {...input}
        id={id}
        name={name}
        className="desk-field"
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      />
    </div>
  )
}
