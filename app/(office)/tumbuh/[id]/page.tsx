import { randomUUID } from 'node:crypto'
import { Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { GrowthCurve } from '@/components/growth/growth-curve'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { ChildHistory } from '@/components/measuring/child-history'
import { ChildNow } from '@/components/measuring/child-now'
import { MeasureForm } from '@/components/measuring/measure-form'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { formatDate } from '@/lib/format/date'
import { CURVES } from '@/lib/growth/curve'
import { daysBetween } from '@/lib/growth/gain'
import { countingOf, pointOf } from '@/lib/growth/history'
import { LAST_DAY } from '@/lib/growth/rules'
import { paths } from '@/lib/paths'
import {
  confirmMeasurementAction,
  correctMeasurementAction,
  recordMeasurementAction,
  undoMeasurementAction,
  withdrawMeasurementAction,
} from '../actions'
import { openChild, WHO } from '../open-child'

export const metadata: Metadata = { title: 'Tumbuh anak' }

const DONE: Record<string, string> = {
  'measurement.recorded': 'Hasil timbang dan ukur tersimpan.',
  'measurement.corrected': 'Koreksi tersimpan. Nilai sebelumnya tetap ada.',
  'measurement.withdrawn': 'Pengukuran ditarik dan tidak terhitung lagi.',
  'measurement.confirmed': 'Angka itu sudah dipastikan.',
}

/** A child's measurements: how it is now, its curves, and every measurement with its first value. */
export default async function ChildGrowthPage({ params, searchParams }: PageProps<'/tumbuh/[id]'>) {
  const opened = await openChild(await params, (await searchParams).langkah)
  if (!opened) return <NoPermissionState level={1} what="Tumbuh anak" who={WHO} />
  const { child, today, measurements, firstValues, writes, step } = opened
  const counting = countingOf(measurements)
  const { sex, bornOn } = child
  const old = bornOn !== null && daysBetween(bornOn, today) > LAST_DAY
  const points = counting.map((one) => pointOf(one, sex))
  return (
    <Page
      title={child.name}
      status={child.sample && <Badge tone="warn">Data contoh</Badge>}
      note={[
        sex === 'L' ? 'Laki-laki' : sex === 'P' ? 'Perempuan' : 'Jenis kelamin belum tercatat',
        bornOn ? `lahir ${formatDate(bornOn)}${child.bornExact ? '' : ' (perkiraan)'}` : 'tanggal lahir belum tercatat',
        child.motherName ? `anak ${child.motherName}` : `keluarga ${child.familyName}`,
        [child.villageName, child.rw && `RW ${child.rw}`, child.rt && `RT ${child.rt}`].filter(Boolean).join(' '),
      ].join(', ')}
      crumbs={[{ label: 'Timbang & ukur', href: paths.measuring() }]}
      actions={
        <>
          <LinkButton href={paths.familyCard(child.familyId)} tone="quiet">
            Kartu keluarga
          </LinkButton>
          <LinkButton href={paths.growthPrint(child.id)} tone="quiet" icon={Printer}>
            Cetak
          </LinkButton>
        </>
      }
    >
      {step && (
        <StepBanner
          key={step.key}
          action={undoMeasurementAction}
          fields={{ key: step.key, personId: child.id }}
          open={step.open}
        >
          {[DONE[step.action] ?? 'Tersimpan.', ...(step.warnings ?? [])].join(' ')}
        </StepBanner>
      )}
      {(sex === '' || bornOn === null) && (
        <Banner
          tone="warn"
          actions={
            <LinkButton href={paths.familyCard(child.familyId)} tone="secondary" size="small">
              Lengkapi
            </LinkButton>
          }
        >
          Anak ini baru dapat dinilai setelah jenis kelamin dan tanggal lahirnya tercatat.
        </Banner>
      )}
      <ChildNow child={child} counting={counting} refers={writes} />
      {sex !== '' && counting.length > 0 && (
        <div className="grid gap-6 desk:grid-cols-2">
          {CURVES.filter((index) => counting.some((one) => one[index] !== null)).map((index) => (
            <GrowthCurve key={index} index={index} sex={sex} points={points} />
          ))}
        </div>
      )}
      {writes && !old && sex !== '' && bornOn !== null && (
        <Card title="Timbang & ukur" note="Angka yang meragukan tetap disimpan dan minta dilihat sekali lagi.">
          <MeasureForm
            action={recordMeasurementAction}
            hidden={{ key: randomUUID(), personId: child.id, familyId: child.familyId, posyanduId: '' }}
            today={today}
            initial={{
              measuredOn: today,
              weight: '',
              length: '',
              measure: daysBetween(bornOn, today) < 731 ? 'L' : 'H',
              head: '',
              muac: '',
              oedema: false,
            }}
            submitLabel="Simpan"
          />
        </Card>
      )}
      <section className="space-y-3">
        <h2 className="text-md">Riwayat pengukuran</h2>
        {measurements.length === 0 ? (
          <div className="surface">
            <EmptyState title="Belum pernah diukur">
              <p>Hasil timbang dan ukur anak ini akan tampil di sini, beserta kurvanya.</p>
            </EmptyState>
          </div>
        ) : (
          <ChildHistory
            child={child}
            today={today}
            measurements={measurements}
            counting={counting}
            firstValues={firstValues}
            newKey={randomUUID}
            {...(writes && {
              actions: {
                correct: correctMeasurementAction,
                withdraw: withdrawMeasurementAction,
                confirm: confirmMeasurementAction,
              },
            })}
          />
        )}
      </section>
    </Page>
  )
}
