'use client'

import { useMemo, useState } from 'react'
import { SaveBar } from '@/components/layout/save-bar'
import { checkDraft } from '@/components/meetings/meeting-check'
import { draftOf, membersOn, newDraft, presentOn } from '@/components/meetings/meeting-draft'
import { MeetingFields } from '@/components/meetings/meeting-fields'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatTime, type Zone } from '@/lib/format/date'
import { takeBack } from '@/lib/offline/outbox'
import { paths } from '@/lib/paths'
import type { FieldStep, StandingStep } from '@/lib/poktan/field-book'
import { answersOf, differingFields, type MeetingAnswers } from '@/lib/poktan/meeting-merge'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { MOST_PHOTOS } from '@/lib/poktan/meeting-rules'
import { syllabiOf } from '@/lib/poktan/syllabus'
import type { Me } from '@/lib/sync/protocol'
import { goTo } from '../address'
import { deviceTrouble, groupName, labelOf } from './field-door'
import { firstDayOf, lastDayOf } from './field-months'
import { FieldPhotos } from './field-photos'
import { noteStep } from './last-step'
import { dropStep, saveStep, subjectOf } from './steps'
import { type FieldDraft, useFieldDraft } from './use-field-draft'
import type { OpenGroup } from './use-group'

interface FieldMeetingFormProps {
  open: OpenGroup
  me: Me
  /** The meeting to correct; absent for a new one. */
  meeting?: Meeting
  /** Own steps on it that were refused: the form begins from the last of them, and they go with the next save. */
  refused: readonly StandingStep[]
}

/** Records or corrects one meeting without signal: every tap is kept, and *Simpan* seals it for the office. */
export function FieldMeetingForm({ open, me, meeting, refused }: FieldMeetingFormProps) {
  const { part, book, today, steps } = open
  const { group } = part
  const lastDay = lastDayOf(group, today)
  const syllabi = useMemo(() => syllabiOf(group.kind, lastDay), [group.kind, lastDay])
  const others = book.meetings.filter(({ id }) => id !== meeting?.id).toReversed()
  const last = others.find(({ heldOn }) => !meeting || heldOn < meeting.heldOn) ?? (meeting ? null : book.before)
  const begin = (): FieldDraft => beginning(meeting, refused, () => newDraft(lastDay, syllabi, last))
  const form = useFieldDraft(`pertemuan/${group.id}/${meeting?.id ?? 'baru'}`, me.accountId, begin)
  const { draft, set } = form
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [trouble, setTrouble] = useState('')
  const [saving, setSaving] = useState(false)
  const here = membersOn(part.members, draft.heldOn).length
  const thumbs = { ...Object.assign({}, ...steps.map((step) => step.thumbs ?? {})), ...form.thumbs }

  const startAnew = () => {
    letGo(form, draft.photos)
    form.restart()
  }
  const save = async () => {
    if (saving) return
    const checked = checkDraft(group, draft, part.members, today)
    setProblems(checked.problems ?? {})
    if (!checked.answers) return setTrouble('Ada isian yang perlu diperbaiki, lihat kalimat merah di bawah.')
    setSaving(true)
    setTrouble('')
    const step = stepOf(form, checked.answers, group)
    try {
      if (step) await saveStep(step)
      for (const old of refused) await dropStep(old)
      await form.forget()
    } catch (error) {
      setSaving(false)
      return setTrouble(deviceTrouble(error))
    }
    if (step) noteStep(step)
    goTo(paths.fieldGroup(group.id), { replace: true })
    window.scrollTo({ top: 0 })
  }

  return (
    <div className="space-y-4">
      {form.resumed && (
        <Banner
          tone="info"
          actions={
            <Button size="small" onClick={startAnew}>
              Mulai dari awal
            </Button>
          }
        >
          Draf yang belum disimpan dilanjutkan
          {form.keptAt && ` (${formatTime(new Date(form.keptAt), me.zone as Zone)})`}.
        </Banner>
      )}
      {(trouble || form.trouble) && (
        <div role="alert">
          <Banner tone="bad">{trouble || form.trouble}</Banner>
        </div>
      )}
      <MeetingFields
        {...{ draft, problems, syllabi, last }}
        set={(change) => set(change)}
        members={part.members}
        kind={group.kind}
        firstDay={firstDayOf(group, today)}
        lastDay={lastDay}
        sameDay={others.find(({ heldOn }) => heldOn === draft.heldOn)}
        earlierTopics={part.earlierTopics}
        photos={
          <FieldPhotos
            photos={draft.photos}
            thumbs={thumbs}
            most={MOST_PHOTOS}
            subject={subjectOf(group.id)}
            label={`Foto pertemuan ${groupName(group)}`}
            problem={problems.photos}
            onAdd={(id, thumb) => set({ photos: [...form.latest().draft.photos, id] }, { [id]: thumb })}
            onRemove={(id) => {
              set({ photos: draft.photos.filter((known) => known !== id) })
              letGo(form, [id])
            }}
          />
        }
      />
      <SaveBar
        status={
          <>
            {here > 0 && (
              <strong className="font-medium text-ink">
                {`${presentOn(part.members, draft.heldOn, draft.attendance).length}/${here} hadir. `}
              </strong>
            )}
            {form.keptAt
              ? `Draf aman di perangkat ini (${formatTime(new Date(form.keptAt), me.zone as Zone)})`
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
    </div>
  )
}

/** Photos that only this draft named need not travel; those that have left already stay at the office, named by nothing. */
function letGo({ base }: FieldDraft, photos: readonly string[]): void {
  for (const id of photos) if (!base?.photos.includes(id)) void takeBack(id).catch(() => {})
}

/** With what the form begins: the refused step to mend, the meeting to correct, or a new one as it most likely was. */
function beginning(
  meeting: Meeting | undefined,
  refused: readonly StandingStep[],
  fresh: () => FieldDraft['draft'],
): FieldDraft {
  const kept = { key: crypto.randomUUID(), savedAt: '', version: meeting?.version ?? 0 }
  const mended = refused.at(-1)
  const thumbs: FieldDraft['thumbs'] = Object.assign({}, ...refused.map((step) => step.thumbs ?? {}))
  if (mended) {
    const draft = draftOf(mended.body as unknown as MeetingAnswers)
    const base = meeting ? ((mended.base as MeetingAnswers | undefined) ?? answersOf(meeting)) : null
    // A correction of what is no longer there is recorded anew, under another id.
    const anew = !meeting && mended.kind === 'meeting.change'
    return { ...kept, draft, base, thumbs, meetingId: anew ? crypto.randomUUID() : String(mended.body.id) }
  }
  if (!meeting) return { ...kept, draft: fresh(), base: null, thumbs, meetingId: crypto.randomUUID() }
  return { ...kept, draft: draftOf(meeting), base: answersOf(meeting), thumbs, meetingId: meeting.id }
}

/** The step that saves a draft; null where nothing was changed. */
function stepOf(form: FieldDraft, answers: MeetingAnswers, group: OpenGroup['part']['group']): FieldStep | null {
  const { key, meetingId, base, version } = form
  if (base && differingFields(base, answers).length === 0) return null
  const poktanId = group.id
  const thumbs = Object.fromEntries(Object.entries(form.thumbs).filter(([id]) => answers.photos.includes(id)))
  const common = { key, poktanId, thumbs, madeAt: new Date().toISOString() }
  const step = base
    ? { kind: 'meeting.change', body: { id: meetingId, ...answers }, baseVersion: version, base: { ...base } }
    : { kind: 'meeting.record', body: { id: meetingId, poktanId, ...answers }, baseVersion: 0 }
  return { ...common, ...step, label: labelOf(group, step) }
}
