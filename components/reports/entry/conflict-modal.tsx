'use client'

import { Button } from '@/components/ui/button'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { typedText } from '@/lib/reports/cell'
import type { EntryLine } from '@/lib/reports/entry-line'
import type { FormDeclaration } from '@/lib/reports/form'
import type { StoredVersion } from '@/lib/reports/stale-report'
import { Modal } from './modal'

interface ConflictModalProps {
  form: FormDeclaration
  line: EntryLine
  stored: StoredVersion
  zone: Zone
  onMine: () => void
  onTheirs: () => void
  onClose: () => void
}

/** Two versions of one village's month side by side, where they differ; nothing is overwritten without a choice. */
export function ConflictModal({ form, line, stored, zone, onMine, onTheirs, onClose }: ConflictModalProps) {
  const theirs = (column: string) => stored.draft?.unread[column] ?? typedText(stored.draft?.cells[column])
  const different = form.elements.filter(({ column }) => (line.typed[column] ?? '') !== theirs(column))
  const when = stored.at ? formatDateTime(new Date(stored.at), zone) : ''
  return (
    <Modal
      wide
      title={`${line.name} diubah di tempat lain`}
      note={`${stored.byName || 'Seseorang'} menyimpan versi lain${when ? ` pada ${when}` : ''}. Pilih yang dipakai; yang lain tidak dipakai lagi.`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Nanti</Button>
          <Button onClick={onTheirs}>Pakai versi tersimpan</Button>
          <Button tone="primary" onClick={onMine}>
            Pakai isian saya
          </Button>
        </>
      }
    >
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-ink-soft">
            <th className="py-1.5 text-start font-medium">Sel yang berbeda</th>
            <th className="py-1.5 text-end font-medium">Isian saya</th>
            <th className="py-1.5 text-end font-medium">Tersimpan</th>
          </tr>
        </thead>
        <tbody>
          {different.map(({ column, label }) => (
            <tr key={column} className="border-b border-line">
              <th className="py-1.5 pe-3 text-start font-normal">{label}</th>
              <td className="figures py-1.5 text-end">{line.typed[column] || '—'}</td>
              <td className="figures py-1.5 text-end">{theirs(column) || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {different.length === 0 && <p>Isi kedua versi sama; hanya statusnya yang berubah.</p>}
    </Modal>
  )
}
