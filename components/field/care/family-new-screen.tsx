'use client'

import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { usePart } from '@/lib/offline/copy'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'
import { type CarePart, STAGE_LABELS, type Stage } from '@/lib/tpk/care'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { useKept } from '../use-kept'
import { CareReading } from './care-absent'
import { STAGE_CHOICES } from './choices'
import { checkFamily, type FamilyForm, newFamily, type Problems, usual } from './family-form'
import { FAMILY_DRAFT, familySteps } from './family-steps'
import { FormPage, mendWords } from './form-page'
import { Picked, QuestionCard, Typed } from './inputs'
import { PartnerCard } from './partner-card'
import { PersonFields } from './person-fields'
import { saveCare } from './save-care'
import { StageFields } from './stage-fields'
import { todayIn } from './today'

/** Registers a family with whom the team accompanies there; ids are this device's, so that it works without signal. */
export default function FamilyNewScreen({ me }: ScreenProps) {
  const { state, body: care, at } = usePart<CarePart>('dampingan')
  if (!care && state === 'reading') return <CareReading />
  if (!care || care.villages.length === 0)
    return (
      <FieldPage title="Daftarkan keluarga" back={{ href: paths.fieldCare(), label: 'Dampingan' }}>
        <EmptyState title="Belum dapat mendaftarkan keluarga di sini">
          <p>Wilayah tim Anda belum ada di perangkat ini. Sambungkan ke internet sekali, lalu buka Dampingan.</p>
        </EmptyState>
      </FieldPage>
    )
  return <FamilyNew me={me} care={care} today={todayIn(me.zone, at)} />
}

function FamilyNew({ me, care, today }: { me: Me; care: CarePart; today: string }) {
  const { villages } = care
  const begin = () => newFamily(villages.length === 1 ? villages[0]!.id : null)
  const form = useKept<FamilyForm>(FAMILY_DRAFT, me.accountId, begin)
  const { kept } = form
  const [problems, setProblems] = useState<Problems>({})
  const [trouble, setTrouble] = useState('')
  const [saving, setSaving] = useState(false)
  const set = (change: Partial<FamilyForm>) => form.change((now) => ({ ...now, ...change }))
  const setStage = (stage: Stage) =>
    form.change((now) => ({ ...now, stage, person: { ...now.person, ...usual(stage) } }))
  const { stage, person, partner } = kept
  const rws = [...new Set(care.lines.map(({ rw }) => rw))].filter(Boolean).toSorted()

  const save = async () => {
    if (saving) return
    const now = form.latest()
    const found = checkFamily(now, today)
    setProblems(found)
    setTrouble(mendWords(found))
    if (Object.keys(found).length > 0) return
    setSaving(true)
    const said = await saveCare(familySteps(now, care, today), form.forget, paths.fieldFamily(now.familyId))
    setSaving(false)
    setTrouble(said)
  }

  return (
    <FormPage
      title="Daftarkan keluarga"
      back={{ href: paths.fieldCare(), label: 'Dampingan' }}
      form={form}
      zone={me.zone}
      trouble={trouble}
      saving={saving}
      saveLabel="Simpan keluarga"
      onSave={() => void save()}
    >
      <QuestionCard title="Siapa yang didampingi?">
        <Picked
          label="Pilih satu; anggota lain dapat ditambahkan nanti"
          required
          tall
          choices={STAGE_CHOICES}
          value={stage}
          problem={problems.stage}
          onPick={setStage}
        />
      </QuestionCard>
      {stage && (
        <>
          <QuestionCard title={stage === 'catin' ? 'Calon pengantin' : STAGE_LABELS[stage]}>
            {stage === 'catin' && (
              <Picked
                label="Yang tinggal di sini"
                required
                choices={[
                  { value: 'P', label: 'Calon istri' },
                  { value: 'L', label: 'Calon suami' },
                ]}
                value={person.sex}
                problem={problems['person.sex']}
                onPick={(sex) => form.change((now) => ({ ...now, person: { ...now.person, sex } }))}
              />
            )}
            <PersonFields
              person={person}
              problems={problems}
              at="person."
              today={today}
              set={(change) => form.change((now) => ({ ...now, person: { ...now.person, ...change } }))}
              without={stage === 'anak' ? ['relation', 'phone'] : ['sex']}
              bornRequired={stage === 'anak'}
              asksMother={stage === 'anak'}
            />
          </QuestionCard>
          {stage === 'catin' && (
            <PartnerCard
              sex={person.sex}
              partner={partner}
              known={kept.partnerKnown}
              problems={problems}
              today={today}
              set={(change) => form.change((now) => ({ ...now, partner: { ...now.partner, ...change } }))}
              onKnown={(partnerKnown) => set({ partnerKnown })}
            />
          )}
          {stage !== 'anak' && (
            <QuestionCard title={STAGE_TITLES[stage]}>
              <StageFields
                stage={stage}
                answers={kept.stageAnswers}
                problems={problems}
                today={today}
                set={(change) => form.change((now) => ({ ...now, stageAnswers: { ...now.stageAnswers, ...change } }))}
              />
            </QuestionCard>
          )}
          <QuestionCard title="Rumahnya" note="Agar rumahnya dapat ditemukan siapa pun dari tim Anda.">
            {villages.length > 1 && (
              <Picked
                label="Desa"
                required
                choices={villages.map(({ id, name }) => ({ value: String(id), label: name }))}
                value={String(kept.villageId ?? '')}
                problem={problems.villageId}
                onPick={(id) => set({ villageId: Number(id) })}
              />
            )}
            <Typed
              label="Nama kepala keluarga"
              required
              maxLength={120}
              autoCapitalize="words"
              value={kept.headName}
              problem={problems.headName}
              onType={(headName) => set({ headName })}
            />
            <div className="grid grid-cols-2 gap-3">
              <Typed
                label="RW"
                required
                inputMode="numeric"
                maxLength={10}
                list={rws}
                value={kept.rw}
                problem={problems.rw}
                onType={(rw) => set({ rw })}
              />
              <Typed label="RT" inputMode="numeric" maxLength={10} value={kept.rt} onType={(rt) => set({ rt })} />
            </div>
            <Typed label="Dusun" maxLength={60} value={kept.dusun} onType={(dusun) => set({ dusun })} />
            <Typed
              label="Alamat atau patokan"
              maxLength={200}
              value={kept.address}
              onType={(address) => set({ address })}
            />
          </QuestionCard>
        </>
      )}
    </FormPage>
  )
}

const STAGE_TITLES: Record<Exclude<Stage, 'anak'>, string> = {
  catin: 'Pernikahan',
  hamil: 'Kehamilan',
  pascasalin: 'Persalinan',
}
