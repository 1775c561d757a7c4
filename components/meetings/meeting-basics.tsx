'use client'

import { SPEAKER_ROLES } from '@/lib/poktan/meeting-rules'
import { topicWords } from '@/lib/poktan/syllabus'
import type { Syllabus } from '@/lib/poktan/syllabus-data'
import { Chip } from './chip'
import { Fold } from './fold'
import type { MeetingDraft } from './meeting-draft'
import { TopicPicker } from './topic-picker'

export interface MeetingPartProps {
  draft: MeetingDraft
  /** A sentence beside each answer that must be mended. */
  problems: Readonly<Record<string, string>>
  set: (change: Partial<MeetingDraft>) => void
}

interface MeetingBasicsProps extends MeetingPartProps {
  firstDay: string
  lastDay: string
  syllabi: readonly Syllabus[]
  /** Topics in words of their own of earlier meetings, to tap. */
  earlierTopics: readonly string[]
}

/** When, about what, by whom. */
export function MeetingBasics({ draft, problems, set, firstDay, lastDay, syllabi, earlierTopics }: MeetingBasicsProps) {
  const speaker = SPEAKER_ROLES.find(({ value }) => value === draft.speakerRole)?.label ?? 'Belum dipilih'
  return (
    <section aria-label="Pertemuan" className="surface px-3 sm:px-4">
      <div className="grid gap-1 py-3">
        <label className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="font-medium">Tanggal pertemuan</span>
          <input
            type="date"
            className="control w-44!"
            value={draft.heldOn}
            min={firstDay}
            max={lastDay}
            aria-invalid={problems.heldOn ? true : undefined}
            onChange={(event) => event.target.value && set({ heldOn: event.target.value })}
          />
        </label>
        {problems.heldOn && <p className="text-sm text-bad">{problems.heldOn}</p>}
      </div>
      <Fold
        label="Materi"
        chosen={topicWords(draft.syllabus, draft.topics, draft.topicOther) || 'Belum dipilih'}
        problem={problems.topics ?? problems.topicOther ?? problems.syllabus}
        open={syllabi.every((syllabus) => syllabus.topics.length === 1)}
      >
        <TopicPicker
          syllabi={syllabi}
          draft={draft}
          earlier={earlierTopics}
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
  )
}
