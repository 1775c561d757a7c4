'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import {
  answersOfStep,
  type ShownVerval,
  type StandingVerval,
  unpackTraits,
  type VervalLine,
} from '@/lib/krs/field-part'
import { KRS_TRAITS, rankLabel } from '@/lib/krs/marks'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'
import { goTo } from '../address'
import { FormPage, mendWords } from '../care/form-page'
import { Picked, Typed } from '../care/inputs'
import { deviceTrouble } from '../care/save-care'
import type { ScreenProps } from '../screens'
import { useKept } from '../use-kept'
import { FoundFields } from './found-fields'
import { noteStep } from './last-step'
import { dropStep, saveStep } from './steps'
import { type OpenVillage, useVerval } from './use-verval'
import { LineAbsent, VervalReading } from './verval-absent'
import { answersOf, beginVerval, problemsOf, stepOfVerval, type VervalDraft } from './verval-draft'
import { VervalNotes } from './verval-notes'

const ANSWERS = [
  { value: 'sesuai', label: 'Sesuai daftar', hint: 'Semua tanda di atas benar' },
  { value: 'berubah', label: 'Berbeda dari daftar', hint: 'Ada tanda yang sudah berubah atau keliru' },
  { value: 'tidak_ditemukan', label: 'Keluarga tidak ditemukan', hint: 'Tidak dikenal di alamat ini' },
  { value: 'pindah', label: 'Pindah ke luar desa', hint: '' },
] as const

/** One family at its door: what the list says, what is found, saved without signal. */
export default function VervalFamilyScreen({ params, me }: ScreenProps) {
  const open = useVerval(Number(params.villageId), me)
  if (open === 'reading') return <VervalReading />
  const line = open === 'none' ? undefined : open.lines.find(({ id }) => id === params.lineId)
  const office = open === 'none' ? undefined : open.office.find(({ id }) => id === params.lineId)
  if (open === 'none' || !line || !office) return <LineAbsent />
  const steps = open.steps.filter(({ lineId }) => lineId === line.id)
  return <Verval key={`${line.id}/${line.version}/${steps.length}`} {...{ me, open, line, office, steps }} />
}

interface VervalProps {
  me: Me
  open: OpenVillage
  line: ShownVerval
  office: VervalLine
  steps: readonly StandingVerval[]
}

function Verval({ me, open, line, office, steps }: VervalProps) {
  const { today, lists } = open
  const list = lists.find(({ id }) => id === line.listId)
  const refused = steps.filter(({ state }) => state === 'ditolak')
  const last = refused.at(-1)
  const form = useKept<VervalDraft>(`verval/${line.id}`, me.accountId, () =>
    beginVerval(line, last ? answersOfStep(last) : null, today),
  )
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState('')
  const [saving, setSaving] = useState(false)
  const { kept: draft, change } = form
  const back = { href: paths.fieldVervalVillage(open.id), label: open.name }
  const set = (some: Partial<VervalDraft>) => change((now) => ({ ...now, ...some }))

  const save = async () => {
    if (saving || !list) return
    const latest = form.latest()
    const found = problemsOf(latest, line, list.year, today)
    const answers = answersOf(latest)
    setProblems(found)
    setTrouble(mendWords({ ...found }))
    if (!answers || Object.keys(found).length > 0) return
    setSaving(true)
    const step = stepOfVerval(latest, answers, line, { villageId: open.id, listName: list.name })
    try {
      await saveStep(step)
      for (const old of refused) await dropStep(old)
      await form.forget()
    } catch (error) {
      setSaving(false)
      return setTrouble(deviceTrouble(error))
    }
    noteStep(step)
    goTo(back.href, { replace: true })
    window.scrollTo({ top: 0 })
  }

  return (
    <FormPage
      title={`Keluarga ${line.name}`}
      name="Verval satu keluarga"
      back={back}
      note={`${[open.name, houseWords(line)].filter(Boolean).join(', ')}. ${list?.name ?? ''}.`}
      form={form}
      zone={me.zone}
      trouble={trouble}
      saving={saving}
      saveLabel="Simpan verifikasi"
      onSave={() => void save()}
    >
      <VervalNotes office={office} steps={steps} />
      <Listed line={line} />
      <section className="surface min-w-0 space-y-4 p-4">
        <Picked
          label="Apa yang Anda temukan?"
          choices={ANSWERS}
          value={draft.verified}
          onPick={(verified) => set({ verified })}
          problem={problems.verified}
          required
          tall
        />
      </section>
      {draft.verified === 'berubah' && <FoundFields draft={draft} line={line} change={change} />}
      {draft.verified !== '' && (
        <section className="surface min-w-0 space-y-4 p-4">
          {draft.verified !== 'sesuai' && (
            <Typed
              label="Alasan"
              hint="Misalnya: jamban sudah diperbaiki bulan lalu."
              value={draft.reason}
              maxLength={300}
              onType={(reason) => set({ reason })}
              problem={problems.reason}
              required
            />
          )}
          <Typed
            label="Tanggal verifikasi"
            type="date"
            max={today}
            value={draft.verifiedOn}
            onType={(verifiedOn) => set({ verifiedOn })}
            problem={problems.verifiedOn}
            required
          />
        </section>
      )}
    </FormPage>
  )
}

/** "RW 02/RT 001", as much of it as is known. */
const houseWords = ({ rw, rt }: Pick<ShownVerval, 'rw' | 'rt'>): string =>
  rw || rt ? `RW ${rw || '—'}/RT ${rt || '—'}` : ''

/** What the list says of the family: its marks in words, nothing that was not said. */
function Listed({ line }: { line: ShownVerval }) {
  const marks = unpackTraits(line.traits)
  const yes = KRS_TRAITS.filter(({ code }) => marks[code] === true)
  return (
    <section aria-label="Menurut daftar" className="surface min-w-0 space-y-3 p-4">
      <h2 className="flex flex-wrap items-center justify-between gap-2 text-md">
        Menurut daftar
        {line.atRisk === null ? (
          <Badge>Status belum diketahui</Badge>
        ) : (
          <Badge tone={line.atRisk ? 'bad' : 'good'}>{line.atRisk ? 'Berisiko' : 'Tidak berisiko'}</Badge>
        )}
      </h2>
      {yes.length > 0 ? (
        <ul className="list-disc space-y-1 ps-5">
          {yes.map(({ code, label }) => (
            <li key={code}>{label}</li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">Tidak ada tanda.</p>
      )}
      <p className="text-sm text-ink-soft">Kesejahteraan: {rankLabel(line.rank)}</p>
    </section>
  )
}
