'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { formatDate } from '@/lib/format/date'
import type { Service } from '@/lib/poktan/meeting-queries'
import { useBookDoor } from './book-door'
import { StepModal } from './step-modal'

interface ServiceListProps {
  services: readonly Service[]
  names: Readonly<Record<string, string>>
  writes: boolean
  /** What else is said of one. */
  mark?: (service: Service) => ReactNode
}

/** Which one, and what was seen of it: another's result is never overwritten unseen. */
const seen = ({ id, version, result }: Service) => ({ id, version, base: { result } })

/** The month's visits and referrals; a result may be added later, a slip taken back. */
export function ServiceList({ services, names, writes, mark }: ServiceListProps) {
  const door = useBookDoor()
  const [open, setOpen] = useState<{ service: Service; step: 'result' | 'withdraw' } | null>(null)
  const [result, setResult] = useState('')
  const done = () => {
    setOpen(null)
    door.taken()
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {services.map((service) => (
          <li key={service.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <p>
                <span className="font-medium">{service.service === 'rujukan' ? 'Rujukan' : 'Kunjungan'}</span>{' '}
                {service.memberId ? names[service.memberId] : ''}
                {service.referredTo && ` ke ${service.referredTo}`}
              </p>
              <p className="text-sm text-ink-soft">
                {formatDate(service.doneOn)}
                {service.purpose && ` · ${service.purpose}`} · {service.result || 'hasil belum dicatat'}
              </p>
            </div>
            {mark?.(service)}
            {writes && (
              <span className="no-print flex gap-2">
                <Button
                  size="small"
                  onClick={() => {
                    setResult(service.result)
                    setOpen({ service, step: 'result' })
                  }}
                >
                  Catat hasil
                </Button>
                <Button size="small" tone="quiet" onClick={() => setOpen({ service, step: 'withdraw' })}>
                  Tarik
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {open?.step === 'result' && (
        <StepModal
          step="service.result"
          body={() => ({ ...seen(open.service), result })}
          title="Hasil layanan"
          submitLabel="Simpan hasil"
          onClose={() => setOpen(null)}
          onDone={done}
        >
          <label className="block">
            <span className="mb-1 block font-medium">Hasil</span>
            <textarea
              className="control min-h-24"
              maxLength={500}
              value={result}
              onChange={(event) => setResult(event.target.value)}
            />
          </label>
        </StepModal>
      )}
      {open?.step === 'withdraw' && (
        <StepModal
          step="service.withdraw"
          body={() => seen(open.service)}
          title="Tarik catatan ini"
          note="Catatan tidak lagi dihitung di laporan mana pun."
          submitLabel="Tarik"
          tone="danger"
          onClose={() => setOpen(null)}
          onDone={done}
        />
      )}
    </>
  )
}
