import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { figureSays } from '@/lib/dashboards/words'
import { formatCount, formatDecimal } from '@/lib/format/number'
import type { StuntingDesk } from '@/lib/stunting/desk'
import { indicatorOf } from '@/lib/stunting/measures'
import { type Service, type ServiceStanding, servicesOn, standingOf } from '@/lib/stunting/services'
import type { StuntingView } from '@/lib/stunting/view'
import { AskMark } from './ask-mark'
import { ShareBar } from './share-bar'

const STANDINGS: Readonly<Record<ServiceStanding, { label: string; tone: 'good' | 'warn' | 'neutral' }>> = {
  tercapai: { label: 'Mencapai target', tone: 'good' },
  di_bawah: { label: 'Di bawah target', tone: 'warn' },
  tanpa_target: { label: 'Tanpa target', tone: 'neutral' },
  tanpa_angka: { label: 'Belum ada angka', tone: 'neutral' },
}

const KINDS = [
  { kind: 'spesifik', title: 'Intervensi spesifik', note: 'langsung, terutama oleh kesehatan' },
  { kind: 'sensitif', title: 'Intervensi sensitif', note: 'tidak langsung, oleh sektor lain' },
] as const

/** Services against the targets of Perpres 72. What nobody counts here says so: it is not 0. */
export function ServicesCard({ desk, view, day }: { desk: StuntingDesk; view: StuntingView; day: string }) {
  const edition = servicesOn(day)
  return (
    <Card title="Cakupan layanan terhadap target" note={`${edition.source}. Garis tegak: target.`}>
      <div className="grid gap-x-8 gap-y-6 desk:grid-cols-2">
        {KINDS.map(({ kind, title, note }) => (
          <section key={kind} aria-label={title}>
            <h3 className="mb-2 font-medium">
              {title} <span className="text-sm font-normal text-ink-soft">{note}</span>
            </h3>
            <ul className="divide-y divide-line">
              {edition.services
                .filter((service) => service.kind === kind)
                .map((service) => (
                  <ServiceLine key={service.code} {...{ service, desk, view }} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="mt-4 text-xs text-ink-soft">
        “Belum ada sumber” berarti belum ada formulir atau daftar di Lini yang menghitungnya; bukan nol. Target tanpa
        keterangan dibaca dari lampiran Perpres 72/2021; baris lampiran lain belum terbaca dan tidak dikarang.
      </p>
    </Card>
  )
}

function ServiceLine({ service, desk, view }: { service: Service; desk: StuntingDesk; view: StuntingView }) {
  const figure = service.figure === null ? undefined : desk.now.get(service.figure)
  const value = figure?.state === 'value' ? figure.value : null
  const { label, tone } = STANDINGS[standingOf(service, value)]
  return (
    <li className="break-inside-avoid py-2">
      <p className="flex items-start justify-between gap-3">
        <span className="flex min-w-0 items-start gap-1">
          <span>{service.label}</span>
          {service.figure && (
            <AskMark code={desk.region.code} indicator={indicatorOf(service.figure)} period={view.period} />
          )}
        </span>
        <span className="figures shrink-0 text-end">
          {service.figure === null ? (
            <span className="text-sm text-ink-soft">belum ada sumber</span>
          ) : (
            <b className="font-semibold">{figureSays(indicatorOf(service.figure), figure)}</b>
          )}
        </span>
      </p>
      <ShareBar percent={value} aim={service.target} />
      <p className="figures mt-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs text-ink-soft">
        <span>
          {service.target === null
            ? 'Target belum ditemukan'
            : `Target ${service.atMost ? 'paling banyak' : 'paling sedikit'} ${formatDecimal(service.target, service.target % 1 === 0 ? 0 : 1)}%`}
          {value !== null && ` · ${formatCount(figure?.numerator)} dari ${formatCount(figure?.denominator)}`}
        </span>
        {service.figure !== null && <Badge tone={tone}>{label}</Badge>}
      </p>
      {service.note && <p className="text-xs text-ink-soft">{service.note}</p>}
    </li>
  )
}
