'use client'

import { FormMessage } from '@/components/forms/form-message'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { FormState } from '@/lib/actions/form-state'
import { EntryField } from './entry-field'
import type { PlainField } from './plain-field'

export type BulkQuestionsProps = {
  /** What says which entries and which step: names and values, a name more than once. */
  hidden: readonly (readonly [string, string])[]
  fields: readonly PlainField[]
  state: FormState
  today: string
  otherHref: string
}

/** What a bulk step asks. It is a GET form: its preview has an address and nothing is changed by looking. */
export function BulkQuestions({ hidden, fields, state, today, otherHref }: BulkQuestionsProps) {
  return (
    <Card>
      <form className="max-w-2xl space-y-5" noValidate>
        {hidden.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <FormMessage state={state} />
        {fields.map((field) => (
          <EntryField key={field.name} field={field} state={state} villages={[]} today={today} />
        ))}
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button type="submit">Lihat pratinjau</Button>
          <LinkButton href={otherHref} tone="quiet" prefetch={false}>
            Langkah lain
          </LinkButton>
        </div>
      </form>
    </Card>
  )
}
