'use client'

import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { periodText } from '@/lib/format/period'
import { mayType } from '@/lib/reports/entry-line'
import { decided } from '@/lib/reports/entry-reply'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import type { FormDeclaration } from '@/lib/reports/form'
import { focusCell } from './focus-cell'
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

const DESK = '(width >= 64rem)'

// A phone never needs the table, and a dialog nobody opened needs no script: field pages stay light.
const desks = async () => ({ default: (await import('./entry-desk')).EntryDesk })
const cards = async () => ({ default: (await import('./entry-cards')).EntryCards })
const EntryDesk = lazy(desks)
const EntryCards = lazy(cards)
const ReviewModal = lazy(async () => ({ default: (await import('./review-modal')).ReviewModal }))
const CorrectModal = lazy(async () => ({ default: (await import('./correct-modal')).CorrectModal }))
const ConflictModal = lazy(async () => ({ default: (await import('./conflict-modal')).ConflictModal }))
const OriginModal = lazy(async () => ({ default: (await import('./origin-modal')).OriginModal }))

// What this screen's size needs is asked for beside the sheet, not after it.
if (typeof window !== 'undefined') void (window.matchMedia(DESK).matches ? desks() : cards()).catch(() => {})

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

  if (desk === null || !entry.opened) return <Preparing />

  const reviewed =
    open?.what === 'review' ? typable.filter((line) => open.unitId === null || line.unitId === open.unitId) : []
  const opened = open && open.unitId !== null ? lineOf(open.unitId) : undefined

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
        <Suspense fallback={<Preparing />}>
          <EntryDesk
            form={form}
            entry={entry}
            sheet={sheet}
            section={section}
            onSection={setSection}
            onReview={(unitId) => setOpen({ what: 'review', unitId })}
            onCorrect={(unitId) => setOpen({ what: 'correct', unitId })}
            onOrigin={(unitId, column) => setOpen({ what: 'origin', unitId, column })}
            onGo={goTo}
          />
        </Suspense>
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
          <Suspense fallback={<Preparing />}>
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
          </Suspense>
        </>
      )}
      <Suspense>
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
      </Suspense>
    </div>
  )
}

function Preparing() {
  return (
    <p role="status" className="py-10 text-center text-ink-soft">
      Menyiapkan isian…
    </p>
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
