'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { SaveBar } from '@/components/layout/save-bar'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatTime, type Zone } from '@/lib/format/date'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import type { ChipMember } from '@/lib/poktan/member-chip'
import type { Syllabus } from '@/lib/poktan/syllabus-data'
import { MeetingConflict } from './meeting-conflict'
import { bodyOf, draftOf, membersOn, newDraft, presentOn } from './meeting-draft'
import { MeetingFields } from './meeting-fields'
import { PhotoPicker } from './photo-picker'
import { sendStep, troubleOf } from './send-step'
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
      <MeetingFields
        {...{ draft, problems, set, members, syllabi, last }}
        kind={group.kind}
        firstDay={group.activeFrom}
        lastDay={props.lastDay}
        sameDay={others.find(({ heldOn }) => heldOn === draft.heldOn)}
        earlierTopics={[...new Set(others.map(({ topicOther }) => topicOther).filter(Boolean))].slice(0, 4)}
        photos={
          <PhotoPicker
            photos={draft.photos}
            most={props.mostPhotos}
            problem={problems.photos}
            onChange={(photos) => set({ photos })}
          />
        }
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
