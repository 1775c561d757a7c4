import type { Choice } from './choice'

type ChoiceRowProps = {
  kind: 'radio' | 'checkbox'
  name: string
  choice: Choice
  checked: boolean
  required?: boolean
  invalid?: boolean
}

/** One answer as a row the whole of which can be tapped. */
export function ChoiceRow({ kind, name, choice, checked, required, invalid }: ChoiceRowProps) {
  return (
    <label className="flex min-h-12 cursor-pointer items-start gap-3 rounded-md border border-line bg-paper-raised px-3 py-3 hover:border-line-strong has-checked:border-brand has-checked:bg-brand-soft has-disabled:bg-paper-sunk has-disabled:text-ink-soft desk:min-h-9 desk:py-2">
      <input
        key={String(checked)}
        type={kind}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        disabled={choice.disabled}
        required={required}
        aria-invalid={invalid || undefined}
        className="size-6 shrink-0 accent-brand desk:size-5"
      />
      <span className="min-w-0">
        {choice.label}
        {choice.hint && <span className="block text-sm text-ink-soft">{choice.hint}</span>}
      </span>
    </label>
  )
}
