'use client'

import { useState } from 'react'
import { SaveBar } from '@/components/layout/save-bar'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { scoredParts, WHOLE } from '@/lib/contests/criteria'
import type { JudgedContest, JudgedEntry, OfficeSheet, StandingSheet } from '@/lib/contests/judging-part'
import { formatTime, type Zone } from '@/lib/format/date'
import { dayIn } from '@/lib/format/day'
import { formatDecimal } from '@/lib/format/number'
import { takeBack } from '@/lib/offline/outbox'
import type { Me } from '@/lib/sync/protocol'
import { deviceTrouble } from '../care/save-care'
import { FieldPhotos } from '../groups/field-photos'
import { useKept } from '../use-kept'
import { AspectField } from './aspect-field'
import { beginSheet, checkSheet, type SheetDraft, stepOfSheet } from './sheet-draft'
import { dropStep, saveStep, subjectOf } from './steps'

const MOST_PHOTOS = 6

interface SheetFormProps {
  me: Me
  contest: JudgedContest
  entry: JudgedEntry
  sheet: OfficeSheet | null
  /** Own steps that were refused: the form begins from the last, and they go with the next save. */
  refused: readonly StandingSheet[]
  thumbs: Record<string, string>
}

/** Fills in one sheet: every tap is kept on the device, and *Simpan* seals it for the office. */
export function SheetForm({ me, contest, entry, sheet, refused, thumbs }: SheetFormProps) {
  const today = dayIn(me.zone, new Date())
  const parts = scoredParts(contest)
  const form = useKept<SheetDraft>(`lembar/${entry.id}`, me.accountId, () =>
    beginSheet(sheet, refused.at(-1), thumbs, today),
  )
  const { kept: draft, change } = form
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [trouble, setTrouble] = useState('')
  const [saving, setSaving] = useState(false)
  const set = (part: Partial<SheetDraft>) => change((now) => ({ ...now, ...part }))
  const { points } = checkSheet(draft, parts, today)
  const scored = parts.filter(({ code }) => points[code] !== undefined)
  const total = scored.reduce((sum, { code, weight }) => sum + weight * points[code]!, 0)

  const save = async () => {
    if (saving) return
    const checked = checkSheet(form.latest(), parts, today)
    setProblems(checked.problems)
    if (!checked.answers) return setTrouble('Ada isian yang perlu diperbaiki, lihat kalimat merah di bawah.')
    const label = `Nilai peserta nomor ${entry.number}, ${contest.title}`
    const step = stepOfSheet(form.latest(), checked.answers, { entryId: entry.id, label })
    if (!step) return setTrouble('Belum ada yang berubah.')
    setSaving(true)
    setTrouble('')
    try {
      await saveStep(step)
      for (const old of refused) await dropStep(old)
      await form.forget()
    } catch (error) {
      setTrouble(deviceTrouble(error))
    }
    setSaving(false)
    window.scrollTo({ top: 0 })
  }
  const removePhoto = (id: string) => {
    set({ photos: draft.photos.filter((known) => known !== id) })
    if (!draft.base?.photos.includes(id)) void takeBack(id).catch(() => {})
  }
  const at = form.keptAt && formatTime(new Date(form.keptAt), me.zone as Zone)

  return (
    <div className="max-w-2xl space-y-4">
      {form.resumed && (
        <Banner
          tone="info"
          actions={
            <Button size="small" onClick={form.restart}>
              Mulai dari awal
            </Button>
          }
        >
          Draf yang belum disimpan dilanjutkan{at && ` (${at})`}.
        </Banner>
      )}
      {(trouble || form.trouble) && (
        <div role="alert">
          <Banner tone="bad">{trouble || form.trouble}</Banner>
        </div>
      )}
      <label className="surface block p-4">
        <span className="mb-1 block font-medium">Tanggal penilaian</span>
        <input
          type="date"
          className="control max-w-56"
          max={today}
          value={draft.visitedOn}
          onChange={(event) => set({ visitedOn: event.target.value })}
        />
        {problems.visitedOn && <span className="mt-1 block text-sm text-bad">{problems.visitedOn}</span>}
      </label>
      {contest.aspects.map((aspect) => (
        <section key={aspect.code} aria-label={aspect.label} className="surface space-y-4 p-4">
          <h2 className="flex justify-between gap-3 text-md">
            {aspect.label}
            <span className="figures text-sm font-normal text-ink-soft">bobot {aspect.weight}%</span>
          </h2>
          {(aspect.parts.length > 0 ? aspect.parts : [aspect]).map((part) => (
            <AspectField
              key={part.code}
              label={part.label}
              weight={aspect.parts.length > 0 ? part.weight : null}
              points={draft.points[part.code] ?? ''}
              note={draft.notes[part.code] ?? ''}
              problem={problems[part.code]}
              onPoints={(value) => change((now) => ({ ...now, points: { ...now.points, [part.code]: value } }))}
              onNote={(value) => change((now) => ({ ...now, notes: { ...now.notes, [part.code]: value } }))}
            />
          ))}
        </section>
      ))}
      <FieldPhotos
        photos={draft.photos}
        thumbs={{ ...thumbs, ...draft.thumbs }}
        most={MOST_PHOTOS}
        subject={subjectOf(entry.id)}
        label={`Foto peserta nomor ${entry.number}, ${contest.title}`}
        problem={problems.photos}
        onAdd={(id, thumb) =>
          change((now) => ({ ...now, photos: [...now.photos, id], thumbs: { ...now.thumbs, [id]: thumb } }))
        }
        onRemove={removePhoto}
      />
      <label className="surface block p-4">
        <span className="mb-1 block font-medium">Catatan umum</span>
        <textarea
          className="control min-h-24"
          maxLength={1000}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </label>
      <SaveBar
        status={
          <>
            <strong className="font-medium text-ink">
              {scored.length === parts.length
                ? `Nilai tertimbang ${formatDecimal(total / WHOLE, 2)}. `
                : `${scored.length} dari ${parts.length} aspek dinilai. `}
            </strong>
            {at ? `Draf aman di perangkat ini (${at})` : 'Yang diketik langsung aman di perangkat ini'}
          </>
        }
      >
        <Button tone="primary" size="large" busy={saving} onClick={() => void save()}>
          {saving ? 'Menyimpan…' : 'Simpan nilai'}
        </Button>
      </SaveBar>
    </div>
  )
}
