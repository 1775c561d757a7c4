'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { addDays } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'
import type { ScreenProps } from '../screens'
import { useKept } from '../use-kept'
import {
  type BabyAnswers,
  type BirthForm,
  birthDraft,
  birthSteps,
  checkBirth,
  MOST_BABIES,
  newBaby,
  newBirth,
  weeksAtBirth,
} from './birth-form'
import { CareReading, FamilyAbsent } from './care-absent'
import { SEX_CHOICES } from './choices'
import type { Problems } from './family-form'
import { FormPage, mendWords } from './form-page'
import { Picked, QuestionCard, Typed } from './inputs'
import { saveCare } from './save-care'
import { DeliveryFields } from './stage-fields'
import { type OpenFamily, useFamily } from './use-family'

/** A birth: the pregnancy ends, and mother and each child are accompanied further. */
export default function BirthScreen({ params, me }: ScreenProps) {
  const open = useFamily(params.familyId!, me)
  if (open === 'reading') return <CareReading />
  if (open === 'none') return <FamilyAbsent />
  const target = open.book.targets.find(({ id, stage }) => id === params.targetId && stage === 'hamil')
  return target ? <Birth open={open} target={target} me={me} /> : <FamilyAbsent what="Kehamilan ini" />
}

function Birth({ open, target, me }: { open: OpenFamily; target: OpenFamily['book']['targets'][number]; me: Me }) {
  const { book, today } = open
  const { family, persons } = book
  const form = useKept<BirthForm>(birthDraft(family.id, target.id), me.accountId, () =>
    newBirth(target.facts.multiple ?? 1),
  )
  const { kept } = form
  const [problems, setProblems] = useState<Problems>({})
  const [trouble, setTrouble] = useState('')
  const [saving, setSaving] = useState(false)
  // While it is saved the pregnancy ends beneath this very form.
  const [ended] = useState(target.closedOn !== null)
  const set = (change: Partial<BirthForm>) => form.change((now) => ({ ...now, ...change }))
  const setBaby = (at: number, change: Partial<BabyAnswers>) =>
    form.change((now) => ({
      ...now,
      babies: now.babies.map((baby, place) => (place === at ? { ...baby, ...change } : baby)),
    }))
  const mother = persons.find(({ id }) => id === target.personId)
  const counted = kept.deliveredOn ? weeksAtBirth(target.anchorOn, kept.deliveredOn) : null

  const save = async () => {
    if (saving) return
    const now = form.latest()
    const found = checkBirth(now, target.anchorOn, today)
    setProblems(found)
    setTrouble(mendWords(found))
    if (Object.keys(found).length > 0) return
    setSaving(true)
    setTrouble(await saveCare(birthSteps(now, target, open), form.forget, paths.fieldFamily(family.id)))
    setSaving(false)
  }

  if (ended) return <FamilyAbsent what="Kehamilan yang masih berjalan" />
  return (
    <FormPage
      title="Catat kelahiran"
      back={{ href: paths.fieldFamily(family.id), label: `Keluarga ${family.name}` }}
      note={mother ? `Ibu: ${mother.name}` : undefined}
      form={form}
      zone={me.zone}
      trouble={trouble}
      saving={saving}
      saveLabel="Simpan kelahiran"
      onSave={() => void save()}
    >
      <QuestionCard title="Persalinan">
        <Typed
          label="Tanggal lahir"
          required
          type="date"
          max={today}
          min={target.anchorOn ? addDays(target.anchorOn, 140) : undefined}
          value={kept.deliveredOn}
          problem={problems.deliveredOn}
          onType={(deliveredOn) => set({ deliveredOn })}
        />
        <DeliveryFields answers={kept} set={set} />
        <Typed
          label="Usia kandungan saat lahir"
          inputMode="numeric"
          unit="minggu"
          maxLength={2}
          hint={
            counted === null ? undefined : `Menurut haid terakhir: ${counted} minggu. Isi bila bidan menyebut lain.`
          }
          value={kept.weeks}
          problem={problems.weeks}
          onType={(weeks) => set({ weeks })}
        />
      </QuestionCard>
      {kept.babies.map((baby, at) => (
        <BabyCard
          key={baby.id}
          baby={baby}
          title={kept.babies.length > 1 ? `Bayi ${at + 1}` : 'Bayi'}
          problems={problems}
          at={at}
          set={(change) => setBaby(at, change)}
          {...(kept.babies.length > 1 && {
            onRemove: () => form.change((now) => ({ ...now, babies: now.babies.filter(({ id }) => id !== baby.id) })),
          })}
        />
      ))}
      {kept.babies.length < MOST_BABIES && (
        <Button icon={Plus} wide onClick={() => form.change((now) => ({ ...now, babies: [...now.babies, newBaby()] }))}>
          Kembar? Tambah bayi
        </Button>
      )}
    </FormPage>
  )
}

interface BabyCardProps {
  baby: BabyAnswers
  title: string
  problems: Problems
  at: number
  set: (change: Partial<BabyAnswers>) => void
  onRemove?: () => void
}

function BabyCard({ baby, title, problems, at, set, onRemove }: BabyCardProps) {
  return (
    <QuestionCard title={title}>
      <Picked
        label="Keadaan lahir"
        required
        choices={[
          { value: 'ya', label: 'Lahir hidup' },
          { value: 'tidak', label: 'Tidak hidup' },
        ]}
        value={baby.alive}
        problem={problems[`${at}.alive`]}
        onPick={(alive) => set({ alive })}
      />
      <Picked
        label="Jenis kelamin"
        required={baby.alive !== 'tidak'}
        choices={SEX_CHOICES}
        value={baby.sex}
        problem={problems[`${at}.sex`]}
        onPick={(sex) => set({ sex })}
      />
      {baby.alive !== 'tidak' && (
        <Typed
          label="Nama bayi"
          hint="Belum ada? Kosongkan dahulu."
          maxLength={100}
          autoCapitalize="words"
          value={baby.name}
          onType={(name) => set({ name })}
        />
      )}
      <div className="grid grid-cols-2 gap-3">
        <Typed
          label="Berat lahir"
          inputMode="numeric"
          unit="gram"
          maxLength={5}
          value={baby.weight}
          problem={problems[`${at}.weight`]}
          onType={(weight) => set({ weight })}
        />
        <Typed
          label="Panjang lahir"
          inputMode="decimal"
          unit="cm"
          maxLength={5}
          value={baby.length}
          problem={problems[`${at}.length`]}
          onType={(length) => set({ length })}
        />
      </div>
      {onRemove && (
        <Button tone="quiet" size="small" icon={Trash2} onClick={onRemove}>
          Hapus bayi ini
        </Button>
      )}
    </QuestionCard>
  )
}
