'use client'

import { AGE_GROUPS } from '@/lib/poktan/meeting-rules'
import { Chip } from './chip'
import { Fold } from './fold'
import type { MeetingPartProps } from './meeting-basics'

/** What else register R/I asks: ages, elders, how and where. Mostly right already, so it stands folded. */
export function MeetingDetails({ kind, draft, problems, set }: MeetingPartProps & { kind: string }) {
  const toggleAge = (age: number) =>
    set({
      ageGroups: draft.ageGroups.includes(age)
        ? draft.ageGroups.filter((known) => known !== age)
        : [...draft.ageGroups, age].sort(),
    })
  return (
    <section aria-label="Rincian" className="surface px-3 sm:px-4">
      {kind === 'bkb' && (
        <Fold
          label="Kelompok umur anak"
          chosen={draft.ageGroups.map((age) => AGE_GROUPS[age]).join(', ') || 'Belum dipilih'}
          problem={problems.ageGroups}
        >
          <div className="grid grid-cols-3 gap-2">
            {AGE_GROUPS.map((label, age) => (
              <Chip key={label} wide on={draft.ageGroups.includes(age)} onPress={() => toggleAge(age)}>
                {label} th
              </Chip>
            ))}
          </div>
        </Fold>
      )}
      {kind === 'bkl' && (
        <div className="grid grid-cols-2 gap-3 py-3">
          <ElderBox
            label="Lansia mandiri"
            value={draft.eldersAlone}
            problem={problems.eldersAlone}
            onChange={(eldersAlone) => set({ eldersAlone })}
          />
          <ElderBox
            label="Butuh pendamping"
            value={draft.eldersAssisted}
            problem={problems.eldersAssisted}
            onChange={(eldersAssisted) => set({ eldersAssisted })}
          />
        </div>
      )}
      <Fold
        label="Cara, tempat, dan catatan"
        chosen={[
          draft.discussion ? 'ada diskusi' : 'tanpa diskusi',
          draft.usedMedia ? 'memakai media' : 'tanpa media',
          draft.handedOver ? 'hasil diserahkan' : 'hasil belum diserahkan',
          draft.place,
        ]
          .filter(Boolean)
          .join(', ')}
        problem={problems.place ?? problems.note}
      >
        <div className="grid gap-2 sm:grid-cols-3">
          <Chip wide on={draft.discussion} onPress={() => set({ discussion: !draft.discussion })}>
            Ada diskusi
          </Chip>
          <Chip wide on={draft.usedMedia} onPress={() => set({ usedMedia: !draft.usedMedia })}>
            Memakai media penyuluhan
          </Chip>
          <Chip wide on={draft.handedOver} onPress={() => set({ handedOver: !draft.handedOver })}>
            Hasil diserahkan ke PPKBD
          </Chip>
        </div>
        <label className="block">
          <span className="mb-1 block font-medium">Tempat</span>
          <input
            className="control"
            maxLength={200}
            value={draft.place}
            onChange={(event) => set({ place: event.target.value })}
          />
        </label>
        <label className="block">
          <span className="mb-1 block font-medium">Catatan</span>
          <textarea
            className="control min-h-24"
            maxLength={2000}
            value={draft.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </label>
      </Fold>
    </section>
  )
}

interface ElderBoxProps {
  label: string
  value: string
  problem?: string
  onChange: (value: string) => void
}

function ElderBox({ label, value, problem, onChange }: ElderBoxProps) {
  return (
    <label className="block">
      <span className="mb-1 block font-medium">{label}</span>
      <input
        className="control figures"
        inputMode="numeric"
        maxLength={6}
        value={value}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && <span className="block text-sm text-bad">{problem}</span>}
    </label>
  )
}
