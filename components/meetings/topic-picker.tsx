'use client'

import { OTHER_TOPIC } from '@/lib/poktan/syllabus'
import type { Syllabus } from '@/lib/poktan/syllabus-data'
import { Chip } from './chip'
import type { MeetingDraft } from './meeting-draft'

interface TopicPickerProps {
  syllabi: readonly Syllabus[]
  draft: MeetingDraft
  /** Free topics of earlier meetings, to tap instead of typing. */
  earlier: readonly string[]
  problem?: string
  onChange: (change: Partial<MeetingDraft>) => void
}

/** The topics of the kind's syllabus as chips; what no list names is typed. */
export function TopicPicker({ syllabi, draft, earlier, problem, onChange }: TopicPickerProps) {
  const syllabus = syllabi.find(({ code }) => code === draft.syllabus) ?? syllabi[0]!
  const toggle = (code: string) =>
    onChange({
      topics: draft.topics.includes(code) ? draft.topics.filter((known) => known !== code) : [...draft.topics, code],
    })
  const listed = syllabus.topics.filter(({ code }) => code !== OTHER_TOPIC)
  const groups = [...new Set(listed.map(({ group }) => group))]
  return (
    <>
      {syllabi.length > 1 && (
        <div className="flex flex-wrap gap-2">
          {syllabi.map(({ code, name }) => (
            <Chip key={code} on={code === syllabus.code} onPress={() => onChange({ syllabus: code, topics: [] })}>
              {name}
            </Chip>
          ))}
        </div>
      )}
      {groups.map((group) => (
        <fieldset key={group ?? ''} className="min-w-0">
          {group && <legend className="mb-1.5 text-sm text-ink-soft">{group}</legend>}
          <div className="grid gap-2 sm:grid-cols-2">
            {listed
              .filter((topic) => topic.group === group)
              .map(({ code, label }) => (
                <Chip key={code} wide on={draft.topics.includes(code)} onPress={() => toggle(code)}>
                  {code}. {label}
                </Chip>
              ))}
          </div>
        </fieldset>
      ))}
      {listed.length > 0 && (
        <Chip wide on={draft.topics.includes(OTHER_TOPIC)} onPress={() => toggle(OTHER_TOPIC)}>
          Lainnya
        </Chip>
      )}
      {(listed.length === 0 || draft.topics.includes(OTHER_TOPIC)) && (
        <label className="block">
          <span className="mb-1 block font-medium">{listed.length === 0 ? 'Materi pertemuan' : 'Materi lainnya'}</span>
          <input
            className="control"
            maxLength={300}
            value={draft.topicOther}
            aria-invalid={problem ? true : undefined}
            onChange={(event) => onChange({ topicOther: event.target.value, topics: withOther(draft.topics) })}
          />
        </label>
      )}
      {earlier.length > 0 && (listed.length === 0 || draft.topics.includes(OTHER_TOPIC)) && (
        <div className="flex flex-wrap gap-2">
          {earlier.map((words) => (
            <Chip
              key={words}
              on={draft.topicOther === words}
              onPress={() => onChange({ topicOther: words, topics: withOther(draft.topics) })}
            >
              {words}
            </Chip>
          ))}
        </div>
      )}
      <p className="text-xs text-ink-soft">
        Sumber: {syllabus.source}.{syllabus.certainty === 'inferred' && ' Belum pasti.'}
      </p>
    </>
  )
}

const withOther = (topics: readonly string[]) => (topics.includes(OTHER_TOPIC) ? [...topics] : [...topics, OTHER_TOPIC])
