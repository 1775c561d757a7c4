'use client'

import { useState } from 'react'
import { ageInWords } from '@/lib/families/age'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'
import { STAGES, type Stage } from '@/lib/tpk/care'
import type { ScreenProps } from '../screens'
import { useKept } from '../use-kept'
import { CareReading, FamilyAbsent } from './care-absent'
import { STAGE_CHOICES } from './choices'
import { type Problems, usual } from './family-form'
import { FormPage, mendWords } from './form-page'
import { Picked, QuestionCard, Typed } from './inputs'
import { PersonFields } from './person-fields'
import { saveCare } from './save-care'
import { StageFields } from './stage-fields'
import { checkTarget, NEW_PERSON, newTarget, stagesFor, type TargetForm, targetDraft, targetSteps } from './target-form'
import { type OpenFamily, useFamily } from './use-family'
import { stageLabel } from './words'

/** Begins to accompany somebody of a family, in one stage. */
export default function TargetNewScreen({ params, me }: ScreenProps) {
  const open = useFamily(params.familyId!, me)
  if (open === 'reading') return <CareReading />
  if (open === 'none') return <FamilyAbsent />
  return <TargetNew open={open} me={me} />
}

function asked(): { personId: string; stage: Stage | '' } {
  const query = new URLSearchParams(window.location.search)
  const stage = STAGES.find((one) => one === query.get('tahap')) ?? ''
  return { personId: query.get('orang') ?? '', stage }
}

function TargetNew({ open, me }: { open: OpenFamily; me: Me }) {
  const { book, today } = open
  const { family, persons } = book
  const [wanted] = useState(asked)
  const form = useKept<TargetForm>(targetDraft(family.id, wanted.personId), me.accountId, () =>
    newTarget(wanted.personId, wanted.stage),
  )
  const { kept } = form
  const [problems, setProblems] = useState<Problems>({})
  const [trouble, setTrouble] = useState('')
  const [saving, setSaving] = useState(false)
  const set = (change: Partial<TargetForm>) => form.change((now) => ({ ...now, ...change }))
  const person = persons.find(({ id }) => id === kept.personId)
  const { stage } = kept
  const choices = STAGE_CHOICES.filter(({ value }) => stagesFor(person ?? null, today).includes(value))
  const fixed = wanted.stage !== '' && person !== undefined

  const save = async () => {
    if (saving) return
    const now = form.latest()
    const found = checkTarget(now, book, today)
    setProblems(found)
    setTrouble(mendWords(found))
    if (Object.keys(found).length > 0) return
    setSaving(true)
    setTrouble(await saveCare(targetSteps(now, open), form.forget, paths.fieldFamily(family.id)))
    setSaving(false)
  }

  return (
    <FormPage
      title={fixed && stage ? stageLabel(stage) : 'Dampingi orang ini'}
      back={{ href: paths.fieldFamily(family.id), label: `Keluarga ${family.name}` }}
      note={fixed ? person.name : 'Pilih siapa dan tahapnya. Kunjungan berikutnya dijadwalkan dari sini.'}
      form={form}
      zone={me.zone}
      trouble={trouble}
      saving={saving}
      saveLabel="Mulai dampingi"
      onSave={() => void save()}
    >
      {!fixed && (
        <QuestionCard title="Siapa?">
          <Picked
            label="Anggota keluarga"
            required
            tall
            choices={[
              ...persons
                .filter(({ diedOn }) => !diedOn)
                .map(({ id, name, bornOn }) => ({ value: id, label: name, hint: ageInWords(bornOn, today) ?? '' })),
              { value: NEW_PERSON, label: 'Orang baru', hint: 'belum tercatat di keluarga ini' },
            ]}
            value={kept.personId}
            problem={problems.personId}
            onPick={(personId) => set({ personId })}
          />
        </QuestionCard>
      )}
      {kept.personId && !fixed && (
        <QuestionCard title="Tahap">
          <Picked
            label="Didampingi sebagai"
            required
            tall
            choices={choices}
            value={stage}
            problem={problems.stage}
            onPick={(next) => set({ stage: next, person: { ...form.latest().person, ...usual(next) } })}
          />
        </QuestionCard>
      )}
      {fixed && problems.stage && <p className="text-sm text-bad">{problems.stage}</p>}
      {kept.personId === NEW_PERSON && stage && (
        <QuestionCard title="Orang baru">
          <PersonFields
            person={kept.person}
            problems={problems}
            at="person."
            today={today}
            set={(change) => form.change((now) => ({ ...now, person: { ...now.person, ...change } }))}
            bornRequired={stage === 'anak'}
            asksMother={stage === 'anak'}
          />
        </QuestionCard>
      )}
      {stage && stage !== 'anak' && (
        <QuestionCard title={stageLabel(stage)}>
          {stage === 'catin' && (
            <Typed
              label="Nama calon pasangan"
              maxLength={120}
              autoCapitalize="words"
              value={kept.partnerName}
              onType={(partnerName) => set({ partnerName })}
            />
          )}
          <StageFields
            stage={stage}
            answers={kept.stageAnswers}
            problems={problems}
            today={today}
            set={(change) => form.change((now) => ({ ...now, stageAnswers: { ...now.stageAnswers, ...change } }))}
          />
        </QuestionCard>
      )}
    </FormPage>
  )
}
