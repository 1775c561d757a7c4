import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { CERTAINTY } from '@/lib/classification/criteria'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { STAGE_LABELS } from '@/lib/tpk/care'
import { mayLayDownEditions } from '@/lib/tpk/edition-commands'
import { effectField, limitField, OPEN_THRESHOLDS } from '@/lib/tpk/edition-schema'
import { editionsIn, listOwnEditions, SCREENING_SUBJECT } from '@/lib/tpk/editions'
import { EFFECT_LABELS, EFFECTS, idealWords, type Threshold, testWords } from '@/lib/tpk/screening-set'
import { screeningOf } from '@/lib/tpk/screening-sets'
import { OfficeOnly } from '../../daftar/office-only'
import { SettingsTabs } from '../settings-tabs'
import { layDownScheduleAction, layDownScreeningAction, takeBackEditionAction } from './actions'
import { ScheduleForm, ScreeningForm, TakeBackForm } from './edition-forms'
import { scheduleLines } from './schedule-lines'

export const metadata: Metadata = { title: 'Batas penapisan dan jadwal' }

const shown = (value: number): string => String(value).replace('.', ',')
const riskWords = (threshold: Threshold): string =>
  threshold.bands.map(({ label, when }) => [testWords(threshold, when), label].filter(Boolean).join(' ')).join('; ')

/** By which thresholds visits are judged and by which schedule they fall due: what Lini comes with, and the office's own. */
export default async function CareSettingsPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Batas penapisan dan jadwal" />
  const today = dayIn(actor.zone, new Date())
  const own = await inTenantSql(actor, (tx) => listOwnEditions(tx))
  const { screening, schedule } = editionsIn(own, today)
  const set = screeningOf(screening)
  const writes = mayLayDownEditions(actor.role)
  const now = new Map(set.thresholds.map((threshold) => [threshold.mark, threshold]))
  return (
    <Page
      title="Batas penapisan dan jadwal"
      note="Dipakai HP dan kantor untuk menilai kunjungan TPK. Penapisan mengajak periksa, tidak pernah mendiagnosis."
    >
      <SettingsTabs actor={actor} current={paths.careSettings()} />
      <Card title="Edisi kantor" note="Kunjungan yang sudah dinilai tetap memakai batas saat itu.">
        {own.length === 0 ? (
          <p>Kantor memakai bawaan Lini untuk batas maupun jadwal.</p>
        ) : (
          <ul className="divide-y divide-line">
            {own.map(({ id, subject, name, validFrom, source, madeBy, edition }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
                <span className="min-w-0 flex-1 basis-56">
                  <span className="flex flex-wrap items-center gap-2 font-medium">
                    {name}
                    {(edition === set.edition || edition === schedule.edition) && <Badge tone="brand">Berlaku</Badge>}
                    <Badge>{subject === SCREENING_SUBJECT ? 'Batas' : 'Jadwal'}</Badge>
                  </span>
                  <span className="block text-sm text-ink-soft">
                    Sejak {formatDate(validFrom)} · {source} · ditetapkan {madeBy}
                  </span>
                </span>
                {writes && <TakeBackForm action={takeBackEditionAction} stepKey={randomUUID()} id={id} name={name} />}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={`Batas yang berlaku: ${set.name}`} flush>
        <DataTable
          caption="Batas penapisan yang berlaku hari ini"
          rows={set.thresholds}
          rowKey={({ mark }) => mark}
          empty={null}
          columns={[
            {
              key: 'apa',
              head: 'Yang dinilai',
              phone: 'title',
              cell: ({ label, stages }) => (
                <>
                  {label}
                  <span className="block text-sm font-normal text-ink-soft">
                    {stages.map((stage) => STAGE_LABELS[stage]).join(', ')}
                  </span>
                </>
              ),
            },
            { key: 'ideal', head: 'Ideal', cell: idealWords },
            { key: 'risiko', head: 'Perlu perhatian', cell: riskWords },
            { key: 'akibat', head: 'Akibat', cell: ({ effect }) => EFFECT_LABELS[effect] },
            {
              key: 'sumber',
              head: 'Sumber',
              cell: ({ source, certainty, note }) => (
                <span className="text-sm">
                  {CERTAINTY[certainty]}: {source}.{note && ` ${note}`}
                </span>
              ),
            },
          ]}
        />
      </Card>
      <Card title={`Jadwal yang berlaku: ${schedule.name}`} flush>
        <DataTable
          caption="Jadwal kunjungan yang berlaku hari ini"
          rows={scheduleLines(schedule)}
          rowKey={({ what }) => what}
          empty={null}
          columns={[
            { key: 'apa', head: 'Sasaran', phone: 'title', cell: ({ what }) => what },
            { key: 'kapan', head: 'Kunjungan', cell: ({ when }) => when },
            { key: 'sumber', head: 'Sumber', cell: ({ source, certainty }) => `${CERTAINTY[certainty]}: ${source}` },
          ]}
        />
      </Card>
      {writes && (
        <Card title="Tetapkan edisi kantor" note="Isian berisi nilai yang berlaku hari ini. Ubah yang perlu saja.">
          <Disclosure summary="Batas penapisan">
            <ScreeningForm
              action={layDownScreeningAction}
              stepKey={randomUUID()}
              today={today}
              effects={EFFECTS.map((value) => ({ value, label: EFFECT_LABELS[value] }))}
              thresholds={OPEN_THRESHOLDS.map(({ mark, label, limits, note = '' }) => ({
                mark,
                label,
                note,
                limits: limits.map(({ name, label: words, options, least, most }) => ({
                  name: limitField(mark, name),
                  label: words,
                  unit: now.get(mark)?.unit,
                  initial: shown(now.get(mark)?.limits.find((one) => one.name === name)?.value ?? least),
                  hint: options ? `Disebut sumber: ${options.map(shown).join('; ')}` : `${shown(least)}–${shown(most)}`,
                })),
                effect: { name: effectField(mark), label: 'Akibat', initial: now.get(mark)?.effect ?? 'merah' },
              }))}
            />
          </Disclosure>
          <Disclosure summary="Jadwal kunjungan">
            <ScheduleForm
              action={layDownScheduleAction}
              stepKey={randomUUID()}
              today={today}
              boxes={[
                {
                  name: 'catin',
                  label: 'Calon pengantin: bulan sebelum menikah',
                  initial: schedule.catin.months.join(', '),
                },
                { name: 'hamil', label: 'Ibu hamil: minggu kehamilan', initial: schedule.hamil.weeks.join(', ') },
                { name: 'baduta', label: 'Baduta: paling lambat tanggal', initial: String(schedule.anak.baduta) },
                {
                  name: 'balita',
                  label: 'Balita 24–59 bulan: paling lambat tanggal',
                  initial: String(schedule.anak.balita),
                },
              ]}
            />
          </Disclosure>
        </Card>
      )}
    </Page>
  )
}
