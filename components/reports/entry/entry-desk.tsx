'use client'

import { Button } from '@/components/ui/button'
import { formatTime } from '@/lib/format/date'
import { isUnsaved, mayType } from '@/lib/reports/entry-line'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import type { FormDeclaration } from '@/lib/reports/form'
import { EntryGrid } from './entry-grid'
import { countProblems, ProblemList } from './problem-list'
import { SectionTabs } from './section-tabs'
import type { Entry } from './use-entry'

interface EntryDeskProps {
  form: FormDeclaration
  entry: Entry
  sheet: EntrySheet
  section: string
  onSection: (code: string) => void
  onReview: (unitId: number | null) => void
  onCorrect: (unitId: number) => void
  onOrigin: (unitId: number, column: string) => void
  onGo: (unitId: number, column: string) => void
}

/** The month at a desk: the table of all villages, and beside it what needs to be looked at. */
export function EntryDesk({
  form,
  entry,
  sheet,
  section,
  onSection,
  onReview,
  onCorrect,
  onOrigin,
  onGo,
}: EntryDeskProps) {
  const typable = entry.lines.filter(mayType)
  const troubled = typable.filter((line) => countProblems(form, line) > 0)
  const troubles = troubled.reduce((sum, line) => sum + countProblems(form, line), 0)
  return (
    <>
      <div className="flex items-end justify-between gap-4">
        <SectionTabs form={form} lines={typable} section={section} onSection={onSection} />
        <div className="flex shrink-0 items-center gap-3 pb-1">
          <Saved entry={entry} sheet={sheet} />
          <Button id="periksa-kirim" tone="primary" disabled={typable.length === 0} onClick={() => onReview(null)}>
            Periksa & kirim
          </Button>
        </div>
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_17rem]">
        <EntryGrid
          form={form}
          entry={entry}
          zone={sheet.zone}
          section={section}
          onSection={onSection}
          onSend={onReview}
          onCorrect={onCorrect}
          onOrigin={onOrigin}
        />
        <aside
          className="surface max-h-[calc(100dvh-20rem)] space-y-3 overflow-y-auto p-3"
          aria-label="Yang perlu dilihat"
        >
          <h2 className="text-sm">Yang perlu dilihat{troubles > 0 && ` (${troubles})`}</h2>
          {troubled.map((line) => (
            <section key={line.unitId}>
              <h3 className="mb-1 text-sm font-medium text-ink-soft">{line.name}</h3>
              <ProblemList form={form} line={line} entry={entry} onGo={onGo} />
            </section>
          ))}
          {troubles === 0 && (
            <p className="text-sm text-ink-soft">Tidak ada. Kesalahan muncul di sini saat Anda mengisi.</p>
          )}
          <Keys />
        </aside>
      </div>
    </>
  )
}

/** Autosave in words: "Tersimpan 14.05 WIB". */
function Saved({ entry, sheet }: { entry: Entry; sheet: EntrySheet }) {
  const waiting = entry.lines.filter(isUnsaved).length
  const last = entry.lines.reduce((latest, line) => (line.savedAt && line.savedAt > latest ? line.savedAt : latest), '')
  const words =
    waiting > 0
      ? entry.signal === 'ok'
        ? 'Menyimpan…'
        : `${waiting} desa menunggu sinyal, aman di perangkat ini`
      : last
        ? `Tersimpan ${formatTime(new Date(last), sheet.zone)}`
        : ''
  return (
    <p className="max-w-44 text-end text-sm leading-tight text-ink-soft" role="status">
      {words}
    </p>
  )
}

function Keys() {
  return (
    <details className="border-t border-line pt-2 text-xs text-ink-soft">
      <summary className="link">Tombol pintas</summary>
      <ul className="mt-1 space-y-0.5">
        <li>Enter: ke bawah · Tab: ke kanan · panah: ke mana saja</li>
        <li>F4: asal angka dari catatan poktan</li>
        <li>F2: mengubah isi sel · Escape: batal, lalu keluar dari tabel</li>
        <li>Home, End: ujung baris · Ctrl+Home, Ctrl+End: ujung tabel</li>
        <li>Ctrl+V: tempel dari Excel · Ctrl+Z: urungkan</li>
        <li>Ctrl+Enter: periksa & kirim baris ini · “-” atau tb: tidak berlaku</li>
      </ul>
    </details>
  )
}
