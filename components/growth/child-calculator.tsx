'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ChoiceRow } from '@/components/forms/choice-row'
import { DateField } from '@/components/forms/date-field'
import { NumberField } from '@/components/forms/number-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FormState } from '@/lib/actions/form-state'
import { CURVES } from '@/lib/growth/curve'
import type { Judged, Measures } from '@/lib/growth/growth'
import { judge } from '@/lib/growth/judge'
import { readTypedChild } from '@/lib/growth/typed'
import { ageInWords } from '@/lib/growth/words'
import { GrowthCurve } from './growth-curve'
import { JudgedList } from './judged-list'

type Found = { measures: Measures; judged: Judged; measuredOn: string }

const MENDED = 'Ada isian yang perlu dibetulkan. Angka yang lain tetap ada.'

/** One child's measures judged on this device: nothing is sent, nothing kept. */
export function ChildCalculator({ today }: { today: string }) {
  const [found, setFound] = useState<Found | null>(null)
  const [state, setState] = useState<FormState>({ status: 'idle' })
  const result = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (found) result.current?.focus()
  }, [found])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const text = (name: string) => String(data.get(name) ?? '')
    const read = readTypedChild({
      sex: text('sex'),
      bornOn: text('bornOn'),
      measuredOn: text('measuredOn'),
      weight: text('weight'),
      length: text('length'),
      measure: text('measure'),
      head: text('head'),
      muac: text('muac'),
      oedema: data.has('oedema'),
    })
    if ('problems' in read) {
      setState({ status: 'error', message: MENDED, fields: read.problems })
      setFound(null)
      const first = form.querySelector<HTMLElement>(`[name="${Object.keys(read.problems)[0]}"]`)
      first?.focus()
      return
    }
    setState({ status: 'idle' })
    setFound({ measures: read.measures, judged: judge(read.measures), measuredOn: text('measuredOn') })
  }

  return (
    <div className="space-y-6">
      <Card
        title="Satu anak"
        note="Dihitung di perangkat ini: tidak ada yang dikirim atau disimpan. Untuk mencatat, pakai Timbang & ukur."
      >
        <form onSubmit={submit} noValidate className="space-y-5">
          <div className="grid gap-5 sm:grid-cols-2">
            <RadioGroup
              label="Jenis kelamin"
              name="sex"
              required
              inline
              state={state}
              choices={[
                { value: 'L', label: 'Laki-laki' },
                { value: 'P', label: 'Perempuan' },
              ]}
            />
            <RadioGroup
              label="Cara mengukur panjang"
              name="measure"
              inline
              state={state}
              choices={[
                { value: 'L', label: 'Telentang' },
                { value: 'H', label: 'Berdiri' },
              ]}
            />
            <DateField label="Tanggal lahir" name="bornOn" required max={today} state={state} />
            <DateField label="Tanggal ukur" name="measuredOn" required initial={today} state={state} />
            <NumberField label="Berat" name="weight" unit="kg" decimals state={state} />
            <NumberField label="Panjang atau tinggi" name="length" unit="cm" decimals state={state} />
            <NumberField label="Lingkar kepala" name="head" unit="cm" decimals state={state} />
            <NumberField label="Lingkar lengan atas (LiLA)" name="muac" unit="cm" decimals state={state} />
          </div>
          <ChoiceRow
            kind="checkbox"
            name="oedema"
            choice={{ value: 'y', label: 'Kedua punggung kaki bengkak (tekan 3 detik, bekasnya tertinggal)' }}
            checked={false}
          />
          <div aria-live="polite">{state.status === 'error' && <Banner tone="bad">{state.message}</Banner>}</div>
          <Button type="submit" tone="primary">
            Hitung
          </Button>
        </form>
      </Card>
      {found && (
        <section className="space-y-4" aria-labelledby="hasil-anak">
          <h2 id="hasil-anak" ref={result} tabIndex={-1} className="text-md">
            Hasil: umur {ageInWords(found.measures.ageDays)} ({found.measures.ageDays} hari)
          </h2>
          <Card note={notesOf(found).join(' ') || undefined} title="Di mana anak ini berada">
            <JudgedList measures={found.measures} judged={found.judged} />
          </Card>
          <div className="grid gap-6 desk:grid-cols-2">
            {CURVES.filter((index) => found.judged[index] !== null).map((index) => (
              <GrowthCurve
                key={index}
                index={index}
                sex={found.measures.sex as 'L' | 'P'}
                points={[{ ...found.measures, measuredOn: found.measuredOn }]}
              />
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

/** What was done to the measures before they were judged, and what is missing. */
function notesOf({ measures, judged }: Found): string[] {
  const notes: string[] = []
  const { lengthCm } = measures
  if (judged.standingTooYoung)
    notes.push('Bayi di bawah 9 bulan diukur telentang: tanda "berdiri" diabaikan, ukur ulang bila ragu.')
  if (lengthCm !== null && judged.corrected !== null && judged.corrected !== lengthCm)
    notes.push(
      judged.corrected > lengthCm
        ? 'Diukur berdiri sebelum 2 tahun: ditambah 0,7 cm.'
        : 'Diukur telentang sesudah 2 tahun: dikurangi 0,7 cm.',
    )
  if (measures.oedema) notes.push('Bengkak di kedua punggung kaki: rujuk ke Puskesmas hari ini juga.')
  return notes
}
