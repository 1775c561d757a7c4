'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { type EntryLine, type Reply, typedOf } from '@/lib/reports/entry-line'
import { REASON } from '@/lib/reports/entry-reply'
import type { FormDeclaration } from '@/lib/reports/form'
import { BLANKS } from '@/lib/reports/rules'
import { Modal } from './modal'

interface ConflictModalProps {
  form: FormDeclaration
  line: EntryLine
  reply: Reply & { kind: 'conflict' }
  zone: Zone
  /** The places that are taken from the stored version. */
  onDecide: (theirs: ReadonlySet<string>) => void
  onClose: () => void
}

/**
 * Two versions of one village's month, where both sides changed the same cell. What only one
 * side changed has been joined already; here each touching cell is chosen, nothing is overwritten unseen.
 */
export function ConflictModal({
  form,
  line,
  reply: { stored, touching },
  zone,
  onDecide,
  onClose,
}: ConflictModalProps) {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  if (!stored)
    return (
      <Modal
        title={`${line.name} diubah di tempat lain`}
        note="Versi yang tersimpan di kantor belum terbaca. Sambungkan ke internet; isian Anda tetap ada di perangkat ini."
        onClose={onClose}
        actions={<Button onClick={onClose}>Tutup</Button>}
      />
    )
  const draft = stored.draft ?? { cells: {}, reasons: {}, unread: {} }
  const storedTyped = typedOf(form, draft)
  const mineAt = (place: string) =>
    place.startsWith(REASON) ? line.reasons[place.slice(REASON.length)] : line.typed[place]
  const theirsAt = (place: string) =>
    place.startsWith(REASON) ? draft.reasons[place.slice(REASON.length)] : storedTyped[place]
  const when = stored.at ? formatDateTime(new Date(stored.at), zone) : ''
  const choose = (place: string, taken: boolean) => {
    const next = new Set(theirs)
    if (taken) next.add(place)
    else next.delete(place)
    setTheirs(next)
  }
  return (
    <Modal
      wide
      title={`${line.name} diubah di tempat lain`}
      note={`${stored.byName || 'Seseorang'} menyimpan versi lain${when ? ` pada ${when}` : ''}. Yang tidak bersinggungan sudah digabung. Pilih untuk setiap sel berikut.`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Nanti</Button>
          <Button onClick={() => onDecide(new Set(touching))}>Pakai semua yang tersimpan</Button>
          <Button tone="primary" onClick={() => onDecide(theirs)}>
            {theirs.size === 0 ? 'Pakai semua isian saya' : 'Simpan pilihan'}
          </Button>
        </>
      }
    >
      <div className="divide-y divide-line">
        {touching.map((place) => (
          <fieldset key={place} className="py-3">
            <legend className="float-start w-full pb-2 font-medium">{labelOf(form, place)}</legend>
            <div className="clear-both grid grid-cols-2 gap-2">
              <Side
                place={place}
                side="saya"
                label="Isian saya"
                text={mineAt(place)}
                chosen={!theirs.has(place)}
                onChoose={() => choose(place, false)}
              />
              <Side
                place={place}
                side="tersimpan"
                label="Tersimpan"
                text={theirsAt(place)}
                chosen={theirs.has(place)}
                onChoose={() => choose(place, true)}
              />
            </div>
          </fieldset>
        ))}
      </div>
      {touching.length === 0 && <p>Isi kedua versi sama; hanya statusnya yang berubah.</p>}
    </Modal>
  )
}

interface SideProps {
  place: string
  side: string
  label: string
  text: string | undefined
  chosen: boolean
  onChoose: () => void
}

function Side({ place, side, label, text, chosen, onChoose }: SideProps) {
  return (
    <label className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-line-strong px-3 py-2 has-checked:border-brand has-checked:bg-brand-soft">
      <input type="radio" name={`pilih-${place}`} value={side} checked={chosen} onChange={onChoose} />
      <span className="min-w-0">
        <span className="block text-sm text-ink-soft">{label}</span>
        <span className="figures block font-medium">{text || '—'}</span>
      </span>
    </label>
  )
}

function labelOf(form: FormDeclaration, place: string): string {
  if (!place.startsWith(REASON)) return form.elements.find(({ column }) => column === place)?.label ?? place
  const key = place.slice(REASON.length)
  if (key === BLANKS) return 'Alasan sel kosong'
  const column = key.replace(/^daftar-/, '')
  const label = form.elements.find((element) => element.column === column)?.label
  return label ? `Alasan: ${label}` : 'Alasan'
}
