'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { SaveBar } from '@/components/layout/save-bar'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatDate, formatTime, type Zone } from '@/lib/format/date'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { AGE_GROUPS, SPEAKER_ROLES } from '@/lib/poktan/meeting-rules'
import type { ChipMember } from '@/lib/poktan/member-chip'
import { topicWords } from '@/lib/poktan/syllabus'
import type { Syllabus } from '@/lib/poktan/syllabus-data'
import { AttendanceChips } from './attendance-chips'
import { Chip } from './chip'
import { Fold } from './fold'
import { MeetingConflict } from './meeting-conflict'
import { bodyOf, draftOf, membersOn, newDraft, presentOn } from './meeting-draft'
import { PhotoPicker } from './photo-picker'
import { sendStep, troubleOf } from './send-step'
import { TopicPicker } from './topic-picker'
import { useMeetingDraft } from './use-meeting-draft'

export interface MeetingFormProps {
  group: { id: string; kind: string; activeFrom: string }
  accountId: string
  zone: Zone
  /** The latest day a meeting may have been on. */
  lastDay: string
  members: readonly ChipMember[]
  syllabi: readonly Syllabus[]
  /** The latest meetings, newest first. */
  recent: readonly Meeting[]
  /** The meeting to correct; absent for a new one. */
  meeting?: Meeting
  /** The book's address; `?langkah=` is added. */
  bookHref: string
  mostPhotos: number
}

/** Records one meeting by tapping: what is most likely stands there already, names are ticked, and it is saved. */
export function MeetingForm(props: MeetingFormProps) {
  const { group, members, syllabi, recent, meeting, zone } = props
  const router = useRouter()
  const others = recent.filter(({ id }) => id !== meeting?.id)
  const last = others.find(({ heldOn }) => !meeting || heldOn < meeting.heldOn) ?? null
  const initial = meeting ? draftOf(meeting) : newDraft(props.lastDay, syllabi, last)
  const form = useMeetingDraft(meeting?.id ?? group.id, props.accountId, initial, meeting?.version ?? 0)
  const { draft, set } = form
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [trouble, setTrouble] = useState('')
  const [stored, setStored] = useState<Meeting | null>(null)
  const [saving, setSaving] = useState(false)

  const here = membersOn(members, draft.heldOn)
  const present = presentOn(members, draft.heldOn, draft.attendance)
  const noun = group.kind === 'pikr' ? 'remaja' : 'keluarga'
  const sameDay = others.find(({ heldOn }) => heldOn === draft.heldOn)
  const speaker = SPEAKER_ROLES.find(({ value }) => value === draft.speakerRole)?.label ?? 'Belum dipilih'
  const topics = topicWords(draft.syllabus, draft.topics, draft.topicOther)

  const save = async () => {
    if (saving) return
    setSaving(true)
    setTrouble('')
    const body = bodyOf(draft, members)
    const result = meeting
      ? await sendStep('meeting.change', form.key, { id: meeting.id, version: form.version, ...body })
      : await sendStep('meeting.record', form.key, { poktanId: group.id, ...body })
    if (result.outcome === 'diterima') {
      await form.forget()
      router.push(`${props.bookHref}?bulan=${draft.heldOn.slice(0, 7)}&langkah=${form.key}`)
      return
    }
    setSaving(false)
    if (result.outcome === 'bentrok') setStored(result.stored)
    else if (result.outcome === 'ditolak') {
      setProblems(result.fields)
      setTrouble(
        result.code === 'key-reused'
          ? 'Kiriman sebelumnya ternyata sudah diterima. Buka buku pertemuan untuk mengubahnya.'
          : result.message,
      )
    } else setTrouble(troubleOf(result))
  }

  return (
    <div className="space-y-4">
      {form.resumed && (
        <Banner
          tone="info"
          actions={
            <Button size="small" onClick={() => form.restart(initial, meeting?.version ?? 0)}>
              Mulai dari awal
            </Button>
          }
        >
          Draf yang belum disimpan dilanjutkan
          {form.keptAt && ` (${formatTime(new Date(form.keptAt), zone)})`}.
        </Banner>
      )}
      {trouble && (
        <div role="alert">
          <Banner tone="bad">{trouble}</Banner>
        </div>
      )}
      {sameDay && (
        <Banner tone="warn">
          Sudah ada pertemuan pada {formatDate(sameDay.heldOn)}:{' '}
          {topicWords(sameDay.syllabus, sameDay.topics, sameDay.topicOther) || 'tanpa materi'}. Simpan hanya bila ini
          pertemuan lain.
        </Banner>
      )}
      <section aria-label="Pertemuan" className="surface px-3 sm:px-4">
        <div className="grid gap-1 py-3">
          <label className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="font-medium">Tanggal pertemuan</span>
            <input
              type="date"
              className="control w-44!"
              value={draft.heldOn}
              min={group.activeFrom}
              max={props.lastDay}
              aria-invalid={problems.heldOn ? true : undefined}
              onChange={(event) => event.target.value && set({ heldOn: event.target.value })}
            />
          </label>
          {problems.heldOn && <p className="text-sm text-bad">{problems.heldOn}</p>}
        </div>
        <Fold
          label="Materi"
          chosen={topics || 'Belum dipilih'}
          problem={problems.topics ?? problems.topicOther ?? problems.syllabus}
          open={syllabi.every((syllabus) => syllabus.topics.length === 1)}
        >
          <TopicPicker
            syllabi={syllabi}
            draft={draft}
            earlier={[...new Set(others.map(({ topicOther }) => topicOther).filter(Boolean))].slice(0, 4)}
            problem={problems.topicOther}
            onChange={set}
          />
        </Fold>
        <Fold
          label="Penyaji"
          chosen={draft.speakerName ? `${speaker}, ${draft.speakerName}` : speaker}
          problem={problems.speakerRole ?? problems.speakerName}
        >
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {SPEAKER_ROLES.map(({ value, label }) => (
              <Chip key={value} wide on={draft.speakerRole === value} onPress={() => set({ speakerRole: value })}>
                {label}
              </Chip>
            ))}
          </div>
          <label className="block">
            <span className="mb-1 block font-medium">
              Nama penyaji <span className="font-normal text-ink-soft">(boleh kosong)</span>
            </span>
            <input
              className="control"
              maxLength={100}
              value={draft.speakerName}
              onChange={(event) => set({ speakerName: event.target.value })}
            />
          </label>
        </Fold>
      </section>

      {members.length === 0 ? (
        <Banner tone="warn">
          Belum ada anggota yang tercatat, jadi tidak ada nama untuk ditandai. Pertemuan tetap dapat disimpan.
        </Banner>
      ) : (
        <AttendanceChips
          members={here}
          present={present}
          lastPresent={last ? last.attendance : null}
          noun={noun}
          problem={problems.attendance}
          onChange={(attendance) => set({ attendance })}
        />
      )}

      <section aria-label="Rincian" className="surface px-3 sm:px-4">
        {group.kind === 'bkb' && (
          <Fold
            label="Kelompok umur anak"
            chosen={draft.ageGroups.map((age) => AGE_GROUPS[age]).join(', ') || 'Belum dipilih'}
            problem={problems.ageGroups}
          >
            <div className="grid grid-cols-3 gap-2">
              {AGE_GROUPS.map((label, age) => (
                <Chip
                  key={label}
                  wide
                  on={draft.ageGroups.includes(age)}
                  onPress={() =>
                    set({
                      ageGroups: draft.ageGroups.includes(age)
                        ? draft.ageGroups.filter((known) => known !== age)
                        : [...draft.ageGroups, age].sort(),
                    })
                  }
                >
                  {label} th
                </Chip>
              ))}
            </div>
          </Fold>
        )}
        {group.kind === 'bkl' && (
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

      <PhotoPicker
        photos={draft.photos}
        most={props.mostPhotos}
        problem={problems.photos}
        onChange={(photos) => set({ photos })}
      />

      <SaveBar
        status={
          <>
            {here.length > 0 && (
              <strong className="font-medium text-ink">{`${present.length}/${here.length} hadir. `}</strong>
            )}
            {form.keptAt
              ? `Draf aman di perangkat ini (${formatTime(new Date(form.keptAt), zone)})`
              : form.dirty
                ? 'Belum tersimpan'
                : meeting
                  ? 'Belum ada perubahan'
                  : 'Tandai yang hadir, lalu simpan'}
          </>
        }
      >
        <Button tone="primary" size="large" busy={saving} onClick={() => void save()}>
          {saving ? 'Menyimpan…' : 'Simpan pertemuan'}
        </Button>
      </SaveBar>

      {stored && (
        <MeetingConflict
          mine={draft}
          stored={stored}
          members={members}
          onClose={() => setStored(null)}
          onTheirs={() => {
            form.restart(draftOf(stored), stored.version)
            setStored(null)
          }}
          onMine={() => {
            form.rebase(stored.version)
            setStored(null)
            setTrouble('Isian Anda siap menggantikan versi tersimpan. Tekan Simpan pertemuan.')
          }}
        />
      )}
    </div>
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
