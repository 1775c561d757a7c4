'use client'

import { type ReactNode, useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'

interface Box {
  name: string
  label: string
  initial: string
  hint?: string
  unit?: string
}
/** One threshold as the form asks it: its limits and what it does. */
export interface AskedThreshold {
  mark: string
  label: string
  note: string
  limits: readonly Box[]
  effect: Box
}
interface Laid {
  action: FormAction
  stepKey: string
  today: string
}

function Head({ stepKey, today, state }: { stepKey: string; today: string; state: FormState }) {
  return (
    <>
      <FormMessage state={state} />
      <input type="hidden" name="key" value={stepKey} />
      <TextField
        label="Nama edisi"
        name="name"
        state={state}
        hint="Misalnya: Kesepakatan dengan Dinkes 2027"
        required
      />
      <DateField label="Berlaku sejak" name="validFrom" initial={today} min={today} state={state} required />
      <TextField label="Sumber" name="source" state={state} hint="Nomor pedoman, SK, atau surat" required />
    </>
  )
}

/** The thresholds of an office: each box as it holds now. */
export function ScreeningForm({
  action,
  stepKey,
  today,
  thresholds,
  effects,
}: Laid & { thresholds: readonly AskedThreshold[]; effects: readonly { value: string; label: string }[] }) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-6">
      <Head stepKey={stepKey} today={today} state={state} />
      {thresholds.map(({ mark, label, note, limits, effect }) => (
        <Group key={mark} label={label} note={note}>
          {limits.map(({ name, label: words, initial, unit, hint }) => (
            <NumberField
              key={name}
              label={words}
              name={name}
              initial={initial}
              unit={unit}
              hint={hint}
              state={state}
              decimals
              required
            />
          ))}
          <SelectField
            label="Akibat"
            name={effect.name}
            initial={effect.initial}
            choices={effects}
            state={state}
            required
          />
        </Group>
      ))}
      <SubmitButton busyLabel="Menyimpan…">Berlakukan batas ini</SubmitButton>
    </form>
  )
}

/** The schedule of an office. */
export function ScheduleForm({ action, stepKey, today, boxes }: Laid & { boxes: readonly Box[] }) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-4">
      <Head stepKey={stepKey} today={today} state={state} />
      {boxes.map(({ name, label, initial, hint }) => (
        <TextField key={name} label={label} name={name} initial={initial} hint={hint} state={state} required />
      ))}
      <SubmitButton busyLabel="Menyimpan…">Berlakukan jadwal ini</SubmitButton>
    </form>
  )
}

/** Takes one edition back. */
export function TakeBackForm({
  action,
  stepKey,
  id,
  name,
}: {
  action: FormAction
  stepKey: string
  id: string
  name: string
}) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send}>
      <FormMessage state={state} />
      <input type="hidden" name="key" value={stepKey} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton tone="secondary" size="small" busyLabel="Mencabut…">
        Cabut<span className="sr-only"> {name}</span>
      </SubmitButton>
    </form>
  )
}

function Group({ label, note, children }: { label: string; note: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-3 border-t border-line pt-4">
      <legend className="font-semibold">{label}</legend>
      {note && <p className="text-sm text-ink-soft">{note}</p>}
      <div className="grid gap-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  )
}
