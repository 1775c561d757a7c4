'use client'

import { Search } from 'lucide-react'
import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Disclosure } from '@/components/ui/disclosure'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { JoinSearch } from '@/lib/poktan/member-search'
import { JoinKnown } from './join-known'
import { JoinNew } from './join-new'

export type AddMemberProps = {
  search: FormAction
  join: FormAction
  joinNew: FormAction
  poktanId: string
  noun: string | null
  individual: boolean
  today: string
  /** One key for each family that may be found, and the first for a new one. */
  keys: readonly [string, ...string[]]
}

/** First look whether the family is known; only then write down a new one. What is searched stands in no address. */
export function AddMember({ search, join, joinNew, poktanId, noun, individual, today, keys }: AddMemberProps) {
  const [state, send] = useActionState(search, idle)
  const text = state.shown?.text ?? ''
  const result: JoinSearch | null = state.shown?.result ? JSON.parse(state.shown.result) : null
  const shared = { poktanId, noun, individual, today }
  return (
    <div className="space-y-6">
      <form action={send} className="max-w-2xl space-y-3" noValidate>
        <input type="hidden" name="poktanId" value={poktanId} />
        <FormMessage state={state.status === 'error' ? state : idle} />
        <TextField
          label="Cari keluarga"
          name="text"
          initial={text}
          state={state}
          hint="Nama kepala keluarga atau anggotanya, NIK, atau nomor KK."
          maxLength={100}
          type="search"
          required
        />
        <SubmitButton icon={<Search aria-hidden className="size-4" />} busyLabel="Mencari…">
          Cari
        </SubmitButton>
      </form>
      {result && (
        <section aria-label="Hasil pencarian" className="max-w-2xl space-y-3">
          <p role="status">
            {result.found.length > 0
              ? `${result.found.length} keluarga cocok.`
              : (result.elsewhere ?? 'Belum ada keluarga dengan nama atau nomor itu di wilayah Anda.')}
          </p>
          <ul className="space-y-3">
            {result.found.map((family, at) => (
              <JoinKnown key={family.id} action={join} family={family} formKey={keys[at + 1] ?? keys[0]} {...shared} />
            ))}
          </ul>
          {!result.elsewhere && (
            <Disclosure key={text} summary="Keluarga belum tercatat? Catat baru" open={result.found.length === 0}>
              <JoinNew action={joinNew} formKey={keys[0]} name={/\d/.test(text) ? '' : text} {...shared} />
            </Disclosure>
          )}
        </section>
      )}
    </div>
  )
}
