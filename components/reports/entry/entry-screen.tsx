'use client'

import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatTime } from '@/lib/format/date'
import { periodText } from '@/lib/format/period'
import { isUnsaved, mayType } from '@/lib/reports/entry-line'
import { decided } from '@/lib/reports/entry-reply'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import type { FormDeclaration } from '@/lib/reports/form'
import { ConflictModal } from './conflict-modal'
import { CorrectModal } from './correct-modal'
import { EntryCards } from './entry-cards'
import { EntryGrid, focusCell } from './entry-grid'
import { countProblems, ProblemList } from './problem-list'
import { ReviewModal } from './review-modal'
import { SectionTabs } from './section-tabs'
import { useEntry } from './use-entry'

interface EntryScreenProps {
  form: FormDeclaration
  sheet: EntrySheet
  accountId: string
}

type Open =
  | { what: 'review'; unitId: number | null }
  | { what: 'correct' | 'conflict'; unitId: number }
  | { what: 'origin'; unitId: number; column: string }
  | null

// Loaded when somebody asks, so that field pages stay light.
const OriginModal = lazy(async () => ({ default: (await import('./origin-modal')).OriginModal }))

const DESK = '(width >= 64rem)'
const watchDesk = (changed: () => void) => {
  const query = window.matchMedia(DESK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** The month of one form on this device: a table at a desk, cards on a phone, the same state beneath. */
export function EntryScreen({ form, sheet, accountId }: EntryScreenProps) {
  const entry = useEntry(form, sheet, accountId)
  const desk = useSyncExternalStore(
    watchDesk,
    () => window.matchMedia(DESK).matches,
    () => null,
  )
  const [section, setSection] = useState(form.sections[0]!.code)
  const [village, setVillage] = useState<number | null>(null)
  const [open, setOpen] = useState<Open>(null)

  const sent = entry.lines.filter((line) => line.counted !== null).length
  const typable = entry.lines.filter(mayType)
  const lineOf = (unitId: number) => entry.lines.find((line) => line.unitId === unitId)
  const conflict = entry.lines.find((line) => line.reply?.kind === 'conflict')
  const goTo = (unitId: number, column: string) => {
    setOpen(null)
    setVillage(unitId)
    const home = form.elements.find((element) => element.column === column)?.section
    if (home) setSection(home)
    // After the dialog has given the focus back.
    setTimeout(() => focusCell(unitId, column), 0)
  }

  if (desk === null) return <p className="py-10 text-center text-ink-soft">Menyiapkan isian…</p>

  const reviewed =
    open?.what === 'review' ? typable.filter((line) => open.unitId === null || line.unitId === open.unitId) : []
  const opened = open && open.unitId !== null ? lineOf(open.unitId) : undefined
  const troubled = typable.filter((line) => countProblems(form, line) > 0)
  const troubles = troubled.reduce((sum, line) => sum + countProblems(form, line), 0)

  return (
    <div className="space-y-3">
      <Messages entry={entry} />
      {conflict && open?.what !== 'conflict' && (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-bad-soft px-4 py-3 text-on-bad-soft">
          <p>
            <strong>{conflict.name}</strong> diubah di tempat lain. Isian Anda masih ada; pilih versi yang dipakai.
          </p>
          <Button onClick={() => setOpen({ what: 'conflict', unitId: conflict.unitId })}>Bandingkan</Button>
        </div>
      )}
      {desk ? (
        <>
          <div className="flex items-end justify-between gap-4">
            <SectionTabs form={form} lines={typable} section={section} onSection={setSection} />
            <div className="flex shrink-0 items-center gap-3 pb-1">
              <Saved entry={entry} sheet={sheet} />
              <Button
                id="periksa-kirim"
                tone="primary"
                disabled={typable.length === 0}
                onClick={() => setOpen({ what: 'review', unitId: null })}
              >
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
              onSection={setSection}
              onSend={(unitId) => setOpen({ what: 'review', unitId })}
              onCorrect={(unitId) => setOpen({ what: 'correct', unitId })}
              onOrigin={(unitId, column) => setOpen({ what: 'origin', unitId, column })}
            />
            <aside
              className="surface max-h-[calc(100dvh-20rem)] space-y-3 overflow-y-auto p-3"
              aria-label="Yang perlu dilihat"
            >
              <h2 className="text-sm">Yang perlu dilihat{troubles > 0 && ` (${troubles})`}</h2>
              {troubled.map((line) => (
                <section key={line.unitId}>
                  <h3 className="mb-1 text-sm font-medium text-ink-soft">{line.name}</h3>
                  <ProblemList form={form} line={line} entry={entry} onGo={goTo} />
                </section>
              ))}
              {troubles === 0 && (
                <p className="text-sm text-ink-soft">Tidak ada. Kesalahan muncul di sini saat Anda mengisi.</p>
              )}
              <Keys />
            </aside>
          </div>
        </>
      ) : (
        <>
          {village === null && (
            <ProgressBar
              label={form.name}
              done={sent}
              total={entry.lines.length}
              words={`${sent} dari ${entry.lines.length} desa terkirim`}
            />
          )}
          <EntryCards
            form={form}
            entry={entry}
            zone={sheet.zone}
            open={village}
            section={section}
            onOpen={(unitId) => {
              setVillage(unitId)
              setSection(form.sections[0]!.code)
              window.scrollTo({ top: 0 })
            }}
            onSection={setSection}
            onReview={(unitId) => setOpen({ what: 'review', unitId })}
            onCorrect={(unitId) => setOpen({ what: 'correct', unitId })}
            onOrigin={(unitId, column) => setOpen({ what: 'origin', unitId, column })}
          />
        </>
      )}
      {open?.what === 'review' && (
        <ReviewModal
          form={form}
          entry={entry}
          lines={reviewed}
          maySend={sheet.maySend}
          onClose={() => setOpen(null)}
          onGo={goTo}
        />
      )}
      {open?.what === 'origin' && opened && (
        <Suspense>
          <OriginModal
            line={opened}
            element={form.elements.find(({ column }) => column === open.column)!}
            month={periodText(sheet.period)}
            onClose={() => setOpen(null)}
            onUse={(text) => {
              entry.type(opened.unitId, { [open.column]: text })
              setOpen(null)
            }}
          />
        </Suspense>
      )}
      {open?.what === 'correct' && opened && (
        <CorrectModal
          line={opened}
          onClose={() => setOpen(null)}
          onCorrect={(reason) => {
            entry.wish([opened.unitId], 'correct', reason)
            setOpen(null)
          }}
        />
      )}
      {open?.what === 'conflict' && opened?.reply?.kind === 'conflict' && (
        <ConflictModal
          form={form}
          line={opened}
          reply={opened.reply}
          zone={sheet.zone}
          onClose={() => setOpen(null)}
          onDecide={(theirs) => {
            entry.replace(decided(form, opened, theirs))
            setOpen(null)
          }}
        />
      )}
    </div>
  )
}

type EntryOf = ReturnType<typeof useEntry>

/** What keeps typed figures from being kept, in a sentence with its remedy. */
function Messages({ entry }: { entry: EntryOf }) {
  if (entry.mirrored) return null
  return (
    <p className="rounded-lg bg-bad-soft px-4 py-3 text-on-bad-soft" role="alert">
      Perangkat ini menolak menyimpan. Biarkan halaman ini terbuka, hapus beberapa foto atau aplikasi agar ada ruang,
      lalu ubah satu sel untuk mencoba lagi.
    </p>
  )
}

/** Autosave in words: "Tersimpan 14.05 WIB". */
function Saved({ entry, sheet }: { entry: EntryOf; sheet: EntrySheet }) {
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
