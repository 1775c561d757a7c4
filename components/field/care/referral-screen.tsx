'use client'

import { useState } from 'react'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'
import { markLabel } from '@/lib/tpk/screening-sets'
import type { ScreenProps } from '../screens'
import { useKept } from '../use-kept'
import { CareReading, FamilyAbsent } from './care-absent'
import type { Problems } from './family-form'
import { FormPage, mendWords } from './form-page'
import { Picked, QuestionCard, Typed } from './inputs'
import { checkReferral, newReferral, type ReferralForm, referralDraft, referralSteps } from './referral-form'
import { saveCare } from './save-care'
import { type OpenFamily, useFamily } from './use-family'
import { stageLabel } from './words'

const FEW = 6

/** Sends somebody to a facility, with what screening found and a note. */
export default function ReferralScreen({ params, me }: ScreenProps) {
  const open = useFamily(params.familyId!, me)
  if (open === 'reading') return <CareReading />
  if (open === 'none') return <FamilyAbsent />
  const target = open.book.targets.find(({ id }) => id === params.targetId)
  return target ? <Referral open={open} target={target} me={me} /> : <FamilyAbsent what="Sasaran ini" />
}

function Referral({ open, target, me }: { open: OpenFamily; target: OpenFamily['book']['targets'][number]; me: Me }) {
  const { book, care, today } = open
  const { family } = book
  const form = useKept<ReferralForm>(referralDraft(family.id, target.id), me.accountId, () =>
    newReferral(target, book, today),
  )
  const { kept } = form
  const [problems, setProblems] = useState<Problems>({})
  const [trouble, setTrouble] = useState('')
  const [saving, setSaving] = useState(false)
  const [all, setAll] = useState(false)
  const set = (change: Partial<ReferralForm>) => form.change((now) => ({ ...now, ...change }))
  const person = book.persons.find(({ id }) => id === target.personId)
  const facilities = care?.faskes ?? []
  const shown = all ? facilities : facilities.slice(0, FEW)

  const save = async () => {
    if (saving) return
    const now = form.latest()
    const found = checkReferral(now, today)
    setProblems(found)
    setTrouble(mendWords(found))
    if (Object.keys(found).length > 0) return
    setSaving(true)
    setTrouble(await saveCare(referralSteps(now, target, open), form.forget, paths.fieldFamily(family.id)))
    setSaving(false)
  }

  return (
    <FormPage
      title="Rujuk"
      back={{ href: paths.fieldFamily(family.id), label: `Keluarga ${family.name}` }}
      note={`${person?.name ?? ''}, ${stageLabel(target.stage).toLowerCase()}. Fasilitas memeriksa dan menjawab di Lini; Anda tidak perlu memastikan penyakitnya.`}
      form={form}
      zone={me.zone}
      trouble={trouble}
      saving={saving}
      saveLabel="Kirim rujukan"
      onSave={() => void save()}
    >
      {kept.marks.length > 0 && (
        <QuestionCard title="Karena">
          <ul className="list-disc space-y-1 ps-5">
            {kept.marks.map((mark) => (
              <li key={mark}>{markLabel(mark)}</li>
            ))}
          </ul>
        </QuestionCard>
      )}
      <QuestionCard title="Ke mana?">
        {facilities.length === 0 ? (
          <p className="text-ink-soft">
            Daftar fasilitas belum ada di perangkat ini. Sambungkan ke internet sekali, atau mintalah PKB mencatat
            Puskesmas di daftar fasilitas kesehatan.
          </p>
        ) : (
          <Picked
            label="Fasilitas kesehatan"
            required
            tall
            choices={shown.map(({ id, name, kind }) => ({ value: id, label: name, hint: kind }))}
            value={kept.faskesId}
            problem={problems.faskesId}
            onPick={(faskesId) => set({ faskesId })}
          />
        )}
        {!all && facilities.length > FEW && (
          <button type="button" className="link min-h-11" onClick={() => setAll(true)}>
            Tampilkan semua ({facilities.length})
          </button>
        )}
      </QuestionCard>
      <QuestionCard title="Kapan?">
        <Picked
          label="Seberapa mendesak"
          required
          choices={[
            { value: 'biasa', label: 'Biasa', hint: 'dalam beberapa hari' },
            { value: 'segera', label: 'Segera', hint: 'hari ini juga' },
          ]}
          value={kept.urgency}
          onPick={(urgency) => set({ urgency })}
        />
        <Typed
          label="Tanggal rujukan"
          required
          type="date"
          max={today}
          value={kept.referredOn}
          problem={problems.referredOn}
          onType={(referredOn) => set({ referredOn })}
        />
        <Typed
          label="Catatan untuk fasilitas"
          hint="Apa yang Anda lihat dan apa kata keluarga."
          maxLength={500}
          value={kept.note}
          problem={problems.note}
          onType={(note) => set({ note })}
        />
      </QuestionCard>
    </FormPage>
  )
}
