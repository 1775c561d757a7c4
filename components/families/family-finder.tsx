'use client'

import { Search } from 'lucide-react'
import { useActionState } from 'react'
import { FamilyList } from '@/components/families/family-list'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { EmptyState } from '@/components/ui/empty-state'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { FoundByName } from '@/lib/families/find'

/** Looks for families by name or number. What is typed stands in no address and is sent nowhere else. */
export function FamilyFinder({ action }: { action: FormAction }) {
  const [state, send] = useActionState(action, idle)
  const text = state.shown?.text ?? ''
  const found: FoundByName | null = state.shown?.found ? JSON.parse(state.shown.found) : null
  return (
    <section aria-label="Cari keluarga" className="space-y-3">
      <form action={send} className="no-print flex max-w-3xl flex-wrap items-end gap-2" noValidate>
        <div className="min-w-0 flex-1 basis-64">
          <TextField
            label="Cari keluarga"
            name="text"
            type="search"
            initial={text}
            state={state}
            maxLength={100}
            placeholder="Nama, NIK, nomor KK, atau kode S-…"
            required
          />
        </div>
        <SubmitButton icon={<Search aria-hidden className="size-4" />} busyLabel="Mencari…">
          Cari
        </SubmitButton>
      </form>
      {found && (
        <div className="space-y-3">
          <p role="status" className="text-ink-soft">
            {found.lines.length === 0
              ? 'Tidak ada yang cocok di wilayah Anda.'
              : found.more
                ? `${found.lines.length} yang pertama. Tambahkan kata agar lebih sempit.`
                : `${found.lines.length} keluarga cocok.`}
          </p>
          {found.lines.length > 0 && <FamilyList rows={found.lines} empty={<EmptyState title="Tidak ada" />} />}
        </div>
      )}
    </section>
  )
}
