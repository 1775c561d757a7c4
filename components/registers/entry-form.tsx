'use client'

import { type FormEvent, Fragment, useActionState, useState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { classNames } from '@/components/ui/class-names'
import { LinkButton } from '@/components/ui/link-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { paths } from '@/lib/paths'
import { isAsked } from '@/lib/registers/fields'
import { EntryField } from './entry-field'
import type { PlainField } from './plain-field'
import type { VillageChoice } from './village-field'

export type EntryFormProps = {
  action: FormAction
  register: string
  /** Made when the page was opened: pressed twice, it is one change. */
  formKey: string
  fields: readonly PlainField[]
  villages: readonly VillageChoice[]
  /** The last day a date may name, `YYYY-MM-DD`. */
  today: string
  /** The entry that is changed, and the version that was read. */
  entry?: { id: string; version: number }
  cancelHref: string
  submitLabel: string
}

const WIDE = ['long', 'choices']

/** The field with the answers it offers beside the other answers. */
const offered = ({ choices, ...field }: PlainField, answers: Readonly<Record<string, string>>): PlainField => ({
  ...field,
  ...(choices && { choices: choices.filter(({ when }) => isAsked(when, answers)) }),
})

/** The form of a register's entry, new or changed. Everything typed stays through every refusal. */
export function EntryForm({ action, register, formKey, fields, villages, today, entry, ...rest }: EntryFormProps) {
  const [state, send] = useActionState(action, idle)
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ name, initial }) => [name, typeof initial === 'string' ? initial : ''])),
  )
  const watched = new Set(
    fields
      .flatMap(({ when, choices = [] }) => [when, ...choices.map((choice) => choice.when)])
      .flatMap((when) => when?.field ?? []),
  )
  const onChange = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
      if (watched.has(target.name)) setAnswers({ ...answers, [target.name]: target.value })
  }
  const latest = state.fields?.version
  const same = state.fields?.same

  return (
    <form action={send} onChange={onChange} className="max-w-3xl space-y-6" noValidate>
      <input type="hidden" name="register" value={register} />
      <input type="hidden" name="key" value={formKey} />
      {entry && <input type="hidden" name="id" value={entry.id} />}
      {entry && <input type="hidden" name="version" value={latest ?? entry.version} />}
      <FormMessage state={state} />
      {entry && latest && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          Menyimpan lagi berarti isian Anda yang dipakai.
          {/* A full load: the form must forget what was typed here. */}
          <a className="link inline-flex min-h-9 items-center" href={paths.registerEdit(register, entry.id)}>
            Pakai yang kini tercatat
          </a>
        </p>
      )}
      {same && (
        <p>
          <LinkButton href={paths.registerEntry(register, same)}>Buka yang sudah ada</LinkButton>
        </p>
      )}
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {fields
          .filter(({ when }) => isAsked(when, answers))
          .map((field) => (
            <Fragment key={field.name}>
              {field.section && (
                <h2 className="border-t border-line pt-5 text-md sm:col-span-2 desk:text-base">{field.section}</h2>
              )}
              <div
                className={classNames(
                  'min-w-0',
                  (WIDE.includes(field.kind) || (field.kind === 'choice' && field.required)) && 'sm:col-span-2',
                )}
              >
                <EntryField field={offered(field, answers)} state={state} villages={villages} today={today} />
              </div>
            </Fragment>
          ))}
      </div>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4 max-sm:*:flex-auto">
        <SubmitButton busyLabel="Menyimpan…">{latest ? 'Simpan isian saya' : rest.submitLabel}</SubmitButton>
        <LinkButton href={rest.cancelHref} tone="quiet">
          Batal
        </LinkButton>
      </div>
    </form>
  )
}
